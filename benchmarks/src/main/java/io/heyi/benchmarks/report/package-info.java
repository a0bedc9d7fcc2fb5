/** What a run found, as text and as JSON, with the machine it was found on. */
package io.heyi.benchmarks.report;
