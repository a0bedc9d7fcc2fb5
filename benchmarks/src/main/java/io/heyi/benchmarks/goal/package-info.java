/** One class for each question that the benchmarks answer. */
package io.heyi.benchmarks.goal;
