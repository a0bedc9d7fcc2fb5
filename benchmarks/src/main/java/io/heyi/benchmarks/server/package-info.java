/** The benchmark's own PostgreSQL. */
package io.heyi.benchmarks.server;
