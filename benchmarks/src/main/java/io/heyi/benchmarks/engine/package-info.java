/** JMH for the pure engine. */
package io.heyi.benchmarks.engine;
