/** The accumulators of a resident and a household in a benefit year: what one claim reads, and what it adds. */
package io.heyi.benefits.usage;
