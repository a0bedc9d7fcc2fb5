/** Households, their enrollment and their cards, over HTTP. */
package io.heyi.app.api.household;
