/** The counter's work: where every application for manual reimbursement stands, and which claims wait for a clerk's decision. */
package io.heyi.query.counter;
