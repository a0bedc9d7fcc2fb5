/** Manual reimbursement of paper invoices at the counter (手工报销). */
package io.heyi.events.counter;
