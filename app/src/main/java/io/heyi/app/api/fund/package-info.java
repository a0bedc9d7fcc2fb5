/** What the fund has collected, owes and has paid. */
package io.heyi.app.api.fund;
