/** The accounts of people: opening, closing, resetting. */
package io.heyi.app.api.account;
