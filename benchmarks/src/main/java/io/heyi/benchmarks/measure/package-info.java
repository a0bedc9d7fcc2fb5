/** How a figure is taken: loops, windows, rounds, verdicts. */
package io.heyi.benchmarks.measure;
