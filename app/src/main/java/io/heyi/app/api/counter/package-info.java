/** The counter (手工报销): paper invoices from the clerk's desk to the payment, and decisions on claims that turned out wrong. */
package io.heyi.app.api.counter;
