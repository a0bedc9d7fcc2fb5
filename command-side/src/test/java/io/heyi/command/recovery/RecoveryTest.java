package io.heyi.command.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.access.Role;
import io.heyi.command.journal.Then;
import io.heyi.command.recovery.Recoverables.Recoverable;
import io.heyi.command.recovery.RecoveryRefusals.NothingToRecover;
import io.heyi.command.recovery.RecoveryRefusals.ReceiptOfAnotherRecovery;
import io.heyi.command.recovery.RecoveryRefusals.RecoveredMoreThanOpen;
import io.heyi.command.recovery.RecoveryRefusals.RecoveryNotPositive;
import io.heyi.command.recovery.RecoveryRefusals.RecoveryRecordedDifferently;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.recovery.RecoveryRecorded;
import io.heyi.events.remittance.Layers;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what was paid for a claim that is reversed")
class RecoveryTest {

    private static final ClaimId CLAIM = new ClaimId("990101-H01", "M-1");
    private static final String VILLAGE = "990101001001";
    private static final String OFFICE = "990101001";
    private static final LocalDate DAY = LocalDate.of(2009, 9, 10);

    @Test
    void is_paid_back_in_parts_by_the_layers_that_paid_it() {
        when(open("0.00", "0.00"), record("ZH-1", "100.00")).leadsTo(recorded("ZH-1", "100.00", "0.00"))
                .answers(new RecoveryView(recorded("ZH-1", "100.00", "0.00"), Money.parse("512.50")));
        when(open("100.00", "0.00"), record("ZH-2", "512.50"), recorded("ZH-1", "100.00", "0.00"))
                .leadsTo(recorded("ZH-2", "500.00", "12.50"));
    }

    @Test
    void is_paid_back_once() {
        when(open("100.00", "0.00"), record("ZH-2", "512.51")).isRefusedAs(RecoveredMoreThanOpen.class);
        when(open("600.00", "12.50"), record("ZH-2", "0.01")).isRefusedAs(NothingToRecover.class);
        when(new Recoverable(CLAIM, VILLAGE, "resident", layers("600.00", "12.50"), Layers.NONE, false), record("ZH-1", "1.00"))
                .isRefusedAs(NothingToRecover.class);
        when(open("0.00", "0.00"), record("ZH-1", "0.00")).isRefusedAs(RecoveryNotPositive.class);
        when(open("0.00", "0.00"), record("ZH-1", "-1.00")).isRefusedAs(RecoveryNotPositive.class);
    }

    @Test
    void has_one_receipt_a_recovery() {
        RecoveryRecorded known = recorded("ZH-1", "600.00", "12.50");
        when(open("600.00", "12.50"), record("ZH-1", "612.50"), known).changesNothing();
        when(open("600.00", "12.50"), record("ZH-1", "612.49"), known).isRefusedAs(RecoveryRecordedDifferently.class, "amount");
        when(open("600.00", "12.50"), new RecordRecovery(CLAIM, OFFICE, "ZH-1", Money.parse("612.50"), DAY.plusDays(1), "clerk-1"), known)
                .isRefusedAs(RecoveryRecordedDifferently.class, "receivedOn");
        when(open("0.00", "0.00"), record("ZH-9", "1.00")).isRefusedAs(ReceiptOfAnotherRecovery.class);
    }

    @Test
    void is_its_township_s() {
        when(open("0.00", "0.00"), record("ZH-1", "100.00"), Map.of(Caller.METADATA, Caller.person("c", Role.CLERK, "990101002")))
                .isRefusedAs(OutOfScope.class);
        when(open("0.00", "0.00"), new RecordRecovery(new ClaimId("990101-H01", "M-404"), OFFICE, "ZH-1", Money.ZERO, DAY, "clerk-1"))
                .isRefusedAs(OutOfScope.class);
    }

    private static Then when(Recoverable claim, RecordRecovery command, RecoveryRecorded... facts) {
        return when(claim, command, Map.of(), facts);
    }

    private static Then when(Recoverable claim, RecordRecovery command, Map<String, ?> metadata, RecoveryRecorded... facts) {
        Recoverables known = new KnownRecoverables(List.of(claim), Map.of(OFFICE + " ZH-9", new ClaimId("990101-H01", "M-9")));
        return new Then(new AggregateTestFixture<>(Recovery.class).registerInjectableResource(known).given(List.of(facts))
                .when(command, metadata));
    }

    private static Recoverable open(String recoveredBasic, String recoveredSerious) {
        return new Recoverable(CLAIM, VILLAGE, "resident", layers("600.00", "12.50"), layers(recoveredBasic, recoveredSerious), true);
    }

    private static RecordRecovery record(String receiptNo, String yuan) {
        return new RecordRecovery(CLAIM, OFFICE, receiptNo, Money.parse(yuan), DAY, "clerk-1");
    }

    private static RecoveryRecorded recorded(String receiptNo, String basic, String serious) {
        return new RecoveryRecorded(CLAIM, VILLAGE, OFFICE, receiptNo, layers(basic, serious), DAY, "clerk-1");
    }

    private static Layers layers(String basic, String serious) {
        return new Layers(Money.parse(basic), Money.parse(serious), Money.ZERO, Money.ZERO, Money.ZERO);
    }
}
