package io.heyi.query.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.ApplicationState;
import io.heyi.events.counter.Attachment;

/**
 * One application whole.
 *
 * @param line        where it stands
 * @param contentHash what a checker or approver names
 * @param history     every step, the first first
 */
public record ApplicationDetail(ApplicationLine line, String contentHash, ApplicationContent content, List<Attachment> attachments,
                                List<Step> history) {

    /**
     * Who did what when.
     *
     * @param what        the event's name
     * @param state       after it, or null where a step changes none
     * @param on          the day of the step, as the clerk told it
     * @param recordedAt  when the ledger knew
     * @param contentHash what was checked or approved, or empty
     * @param due         what it added to what is to be paid
     */
    public record Step(long position, String what, ApplicationState state, String account, LocalDate on, Instant recordedAt, String reason,
                       String contentHash, long approval, long needed, String claimNo, String paymentRef, Money due) {
    }
}
