package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;

import io.heyi.app.api.Desk;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.Category;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.access.Role;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.household.RegisterMembers;
import io.heyi.events.household.Member;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Callers reach what is theirs, in the handler itself, and every event tells who caused it. */
class JurisdictionTest {

    private static final Caller HERE = Caller.person("clerk-here", Role.CLERK, "990101001");
    private static final Caller ELSEWHERE = Caller.person("clerk-elsewhere", Role.CLERK, "990101002");

    @Test
    void aTownshipClerkWritesInTheOwnTownshipAlone() {
        try (Ledger ledger = Counties.emptyLedger()) {
            RegisterMembers register = new RegisterMembers("990101001000001", "990101001001",
                    List.of(new Member(SmallCounty.resident(1), "张三", "HEAD", Category.ORDINARY, "", "")));
            Desk desk = ledger.get(Desk.class);

            assertThatThrownBy(() -> desk.execute(ELSEWHERE, register)).isInstanceOf(OutOfScope.class);
            assertThat(Counties.position(ledger)).isZero();
            assertThat(desk.<Integer>execute(HERE, register)).isEqualTo(1);
            assertThatThrownBy(() -> desk.execute(ELSEWHERE, register)).isInstanceOf(OutOfScope.class);

            assertThat(ledger.get(JdbcClient.class).sql("select convert_from(meta_data, 'UTF8')::jsonb ->> 'by' from domain_event_entry")
                    .query(String.class).list()).containsExactly("clerk-here");
        }
    }

    @Test
    void aHospitalSettlesUnderItsOwnCodeAlone() throws IOException {
        try (Ledger ledger = Counties.emptyLedger()) {
            SmallCounty.open(ledger);
            SmallCounty.household(ledger, 1);
            Desk desk = ledger.get(Desk.class);

            assertThatThrownBy(() -> desk.execute(Caller.hospital("another", "C9901012"), SmallCounty.stay(1, "1", "20000.00")))
                    .isInstanceOf(OutOfScope.class);
            Settlement settlement = desk.execute(Caller.hospital("own", SmallCounty.HOSPITAL), SmallCounty.stay(1, "1", "20000.00"));
            assertThat(settlement.repeated()).isFalse();
        }
    }

    @Test
    void aClerkOfAnotherTownshipDoesNotSettle() throws IOException {
        try (Ledger ledger = Counties.emptyLedger()) {
            SmallCounty.open(ledger);
            SmallCounty.household(ledger, 1);

            assertThatThrownBy(() -> ledger.get(Desk.class).execute(ELSEWHERE, SmallCounty.stay(1, "1", "20000.00")))
                    .isInstanceOf(OutOfScope.class);
        }
    }
}
