/** What hospitals are paid for a month: statement, deductions, disputes, approval, payment (拨付). */
package io.heyi.command.remittance;
