/** A contender: Apache Pekko Persistence JDBC. */
package io.heyi.benchmarks.pekko;
