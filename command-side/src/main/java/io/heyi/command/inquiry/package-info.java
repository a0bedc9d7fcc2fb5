/** Answers from the ledger itself: as fresh as a command's, but appending nothing and waiting for nobody. */
package io.heyi.command.inquiry;
