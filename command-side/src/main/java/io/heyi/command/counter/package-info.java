/**
 * Manual reimbursement at the counter (手工报销): an application with its paper invoice goes from the entering clerk to a checker, to one or
 * two reviewers, is settled as a claim of the household's benefit year and paid out.
 */
package io.heyi.command.counter;
