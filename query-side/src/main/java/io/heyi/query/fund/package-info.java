/** What the fund has collected, owes and has paid: double entry, derived from the events. */
package io.heyi.query.fund;
