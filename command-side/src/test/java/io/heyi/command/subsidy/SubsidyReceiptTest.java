package io.heyi.command.subsidy;

import java.time.LocalDate;
import java.util.Map;

import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.access.Role;
import io.heyi.command.journal.Then;
import io.heyi.command.subsidy.SubsidyRefusals.DocumentRecordedDifferently;
import io.heyi.command.subsidy.SubsidyRefusals.ReceiptNotPositive;
import io.heyi.events.coverage.Subsidy.Source;
import io.heyi.events.subsidy.SubsidyReceived;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a subsidy that arrives")
class SubsidyReceiptTest {

    private static final LocalDate DAY = LocalDate.of(2009, 4, 20);
    private static final SubsidyReceived RECEIVED =
            new SubsidyReceived("990101", "财社12号", Source.CENTRAL, Money.parse("400000.00"), DAY, "clerk-1");

    @Test
    void is_recorded_once_under_its_document() {
        when(record(Source.CENTRAL, "400000.00", DAY), "990101").leadsTo(RECEIVED);
        when(record(Source.CENTRAL, "400000.00", DAY), "990101", RECEIVED).changesNothing().answers(RECEIVED);
        when(record(Source.PROVINCE, "400000.00", DAY), "990101", RECEIVED).isRefusedAs(DocumentRecordedDifferently.class, "source");
        when(record(Source.CENTRAL, "400000.01", DAY), "990101", RECEIVED).isRefusedAs(DocumentRecordedDifferently.class, "amount");
        when(record(Source.CENTRAL, "400000.00", DAY.plusDays(1)), "990101", RECEIVED)
                .isRefusedAs(DocumentRecordedDifferently.class, "receivedOn");
    }

    @Test
    void is_more_than_nothing() {
        when(record(Source.CENTRAL, "0.00", DAY), "990101").isRefusedAs(ReceiptNotPositive.class);
        when(record(Source.CENTRAL, "-1.00", DAY), "990101").isRefusedAs(ReceiptNotPositive.class);
    }

    @Test
    void is_its_county_s_own() {
        when(record(Source.CENTRAL, "400000.00", DAY), "990101001").isRefusedAs(OutOfScope.class);
        when(record(Source.CENTRAL, "400000.00", DAY), "990102").isRefusedAs(OutOfScope.class);
    }

    private static Then when(RecordSubsidyReceived command, String callersRegion, SubsidyReceived... facts) {
        return new Then(new AggregateTestFixture<>(SubsidyReceipt.class).given((Object[]) facts)
                .when(command, Map.of(Caller.METADATA, Caller.person("clerk-1", Role.CLERK, callersRegion))));
    }

    private static RecordSubsidyReceived record(Source source, String yuan, LocalDate day) {
        return new RecordSubsidyReceived("990101", "财社12号", source, Money.parse(yuan), day, "clerk-1");
    }
}
