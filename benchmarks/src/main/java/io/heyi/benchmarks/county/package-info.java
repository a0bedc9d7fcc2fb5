/** Counties of any size, made from a seed. */
package io.heyi.benchmarks.county;
