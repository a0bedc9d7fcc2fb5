/** What the treasury pays into the fund (财政补助资金). */
package io.heyi.command.subsidy;
