package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Enroll members of a household for a benefit year. All of them or none; who is enrolled already with the same content is skipped.
 *
 * @param windowEndsOn last day of the enrollment window (集中缴费期); who pays later is covered from the day of payment
 */
public record EnrollMembers(String householdNo, int year, LocalDate windowEndsOn, List<Contribution> contributions)
        implements LedgerCommand {

    /**
     * One member's contribution (个人缴费), in fen. {@code payer} may be empty.
     *
     * @param receiptNo number of the receipt (票据号), unique in the county; one receipt may name several members of the household.
     *                  Empty or null where none is told
     */
    public record Contribution(ResidentNumber resident, Money individualPremium, LocalDate paidOn, String payer, String receiptNo) {

        public Contribution(ResidentNumber resident, Money individualPremium, LocalDate paidOn, String payer) {
            this(resident, individualPremium, paidOn, payer, null);
        }

        public Contribution {
            receiptNo = receiptNo == null || receiptNo.isEmpty() ? null : receiptNo;
        }

        /** Holds personal data, so it shows only the masked number. */
        @Override
        public String toString() {
            return "Contribution[" + resident + "]";
        }
    }

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(householdNo, year);
    }

    /** Who belongs to the household decides who can be enrolled. */
    @Override
    public Stream<String> streamsRead() {
        return Stream.of(stream(), Streams.household(householdNo));
    }

    @Override
    public boolean writesItsKeys() {
        return true;
    }
}
