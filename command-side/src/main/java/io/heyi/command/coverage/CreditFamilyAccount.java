package io.heyi.command.coverage;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.FamilyAccountCredited;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Bring money of another year of the same household into this year's family account (家庭账户). */
public record CreditFamilyAccount(String householdNo, int year, Money amount, int fromYear, FamilyAccountCredited.Source source)
        implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.coverage(householdNo, year);
    }
}
