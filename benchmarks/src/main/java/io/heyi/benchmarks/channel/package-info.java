/** Hospitals that ask from outside, over HTTP. */
package io.heyi.benchmarks.channel;
