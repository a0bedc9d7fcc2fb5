/** What a bank is given, and what a person approved of it. */
package io.heyi.command.bank;
