/** What residents are paid, in batches. */
package io.heyi.app.api.payment;
