/** The limit: PostgreSQL through its driver and nothing else. */
package io.heyi.benchmarks.raw;
