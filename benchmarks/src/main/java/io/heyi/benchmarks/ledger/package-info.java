/** The contender that matters: the ledger through its own doors. */
package io.heyi.benchmarks.ledger;
