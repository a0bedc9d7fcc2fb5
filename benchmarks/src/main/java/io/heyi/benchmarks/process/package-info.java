/** Processes of their own, for what can only be seen from outside: memory and the time to start. */
package io.heyi.benchmarks.process;
