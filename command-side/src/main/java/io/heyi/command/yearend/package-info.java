/** The end of a benefit year, household by household. */
package io.heyi.command.yearend;
