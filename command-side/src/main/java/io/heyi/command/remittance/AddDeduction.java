package io.heyi.command.remittance;

import java.time.LocalDate;
import java.time.YearMonth;

import io.heyi.benefits.money.Money;
import io.heyi.command.access.OfInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Deduct from a claim on the statement (审核扣款).
 *
 * @param deductionNo the office's number of the deduction
 */
public record AddDeduction(String institution, YearMonth month, String deductionNo, String claim, Money amount, String reason,
                           LocalDate addedOn, String by)
        implements LedgerCommand, OfInstitution {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.remittance(institution, month);
    }
}
