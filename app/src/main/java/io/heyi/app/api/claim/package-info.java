/** What callers are told of a settled claim, one to be settled, and one taken back, whichever door they came by. */
package io.heyi.app.api.claim;
