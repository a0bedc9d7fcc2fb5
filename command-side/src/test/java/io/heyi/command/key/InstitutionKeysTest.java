package io.heyi.command.key;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.institution.InstitutionFacts;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Then;
import io.heyi.command.key.KeyRefusals.KeyEndsBeforeItBegins;
import io.heyi.command.key.KeyRefusals.KeyOfUnknownInstitution;
import io.heyi.command.key.KeyRefusals.KeyRegisteredDifferently;
import io.heyi.command.key.KeyRefusals.KeyValidTooLong;
import io.heyi.command.key.KeyRefusals.UnknownKey;
import io.heyi.events.key.KeyEvent;
import io.heyi.events.key.KeyRegistered;
import io.heyi.events.key.KeyRevoked;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** Which keys an institution signs with. */
class InstitutionKeysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
    private static final KeyRegistered REGISTERED = new KeyRegistered("H01", "H01.1", "{}", FIRST, LAST);

    private static Then after(List<KeyEvent> facts, LedgerCommand command) {
        InstitutionDirectory directory = code -> code.equals("H01") ? Optional.of(new InstitutionFacts(code, InstitutionLevel.COUNTY,
                Placement.HOME, null, null, List.of())) : Optional.empty();
        AggregateTestFixture<InstitutionKeys> fixture = new AggregateTestFixture<>(InstitutionKeys.class);
        fixture.registerInjectableResource(directory);
        return new Then(fixture.given(facts).when(command));
    }

    private static RegisterKey register(LocalDate from, LocalDate to) {
        return new RegisterKey("H01", "H01.1", "{}", from, to);
    }

    @Test
    void a_key_is_registered_once() {
        after(List.of(), register(FIRST, LAST)).leadsTo(REGISTERED);
        after(List.of(REGISTERED), register(FIRST, LAST)).changesNothing();
        after(List.of(REGISTERED), register(FIRST, LAST.plusDays(1))).isRefusedAs(KeyRegisteredDifferently.class);
        after(List.of(REGISTERED), new RegisterKey("H01", "H01.2", "{}", FIRST, LAST))
                .leadsTo(new KeyRegistered("H01", "H01.2", "{}", FIRST, LAST));
    }

    @Test
    void a_key_belongs_to_a_designated_institution_and_ends() {
        after(List.of(), new RegisterKey("H02", "H02.1", "{}", FIRST, LAST)).isRefusedAs(KeyOfUnknownInstitution.class);
        after(List.of(), register(LAST, FIRST)).isRefusedAs(KeyEndsBeforeItBegins.class);
        after(List.of(), register(FIRST, FIRST.plusYears(3).plusDays(1))).isRefusedAs(KeyValidTooLong.class);
    }

    @Test
    void a_key_is_revoked_for_good() {
        KeyRevoked revoked = new KeyRevoked("H01", "H01.1", "泄露");
        after(List.of(REGISTERED), new RevokeKey("H01", "H01.1", "泄露")).leadsTo(revoked);
        after(List.of(REGISTERED, revoked), new RevokeKey("H01", "H01.1", "再次")).changesNothing();
        after(List.of(REGISTERED, revoked), register(FIRST, LAST)).changesNothing();
        after(List.of(), new RevokeKey("H01", "H01.1", "泄露")).isRefusedAs(UnknownKey.class);
    }
}
