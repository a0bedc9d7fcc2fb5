/** What hospitals are paid for a month. */
package io.heyi.app.api.remittance;
