/** What residents are paid for claims they brought to the counter, in batches. */
package io.heyi.command.payment;
