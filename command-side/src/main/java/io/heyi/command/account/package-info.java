/** The accounts of people: opened, given a role, closed. */
package io.heyi.command.account;
