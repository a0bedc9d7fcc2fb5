/** WHAT IT COSTS: the ledger beside what a user would otherwise pick, in one run on one server. */
package io.heyi.benchmarks;
