/** A contender: Axon 4.13 as its starter configures it. */
package io.heyi.benchmarks.axon;
