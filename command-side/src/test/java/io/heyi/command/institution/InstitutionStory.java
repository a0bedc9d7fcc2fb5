package io.heyi.command.institution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.command.access.Caller;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Then;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionEvent;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionSuspended;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** What has happened to an institution, then one command. */
final class InstitutionStory {

    static final String CODE = "990101-H01";

    private final List<InstitutionEvent> facts = new ArrayList<>();

    private InstitutionStory() {
    }

    static InstitutionStory institution() {
        return new InstitutionStory();
    }

    InstitutionStory whichIsDesignated() {
        return tell(designated());
    }

    InstitutionStory suspendedFrom(String day) {
        return tell(suspended(day));
    }

    InstitutionStory reinstatedFrom(String day) {
        return tell(reinstated(day));
    }

    /** Anything else that happened to it. */
    InstitutionStory and(InstitutionEvent fact) {
        return tell(fact);
    }

    Then when(LedgerCommand command) {
        return new Then(new AggregateTestFixture<>(Institution.class).given(facts).when(command));
    }

    Then when(LedgerCommand command, Caller caller) {
        return new Then(new AggregateTestFixture<>(Institution.class).given(facts).when(command, Map.of(Caller.METADATA, caller)));
    }

    private InstitutionStory tell(InstitutionEvent fact) {
        facts.add(fact);
        return this;
    }

    static DesignateInstitution designate() {
        return designateFor("2009-01-01", null);
    }

    static DesignateInstitution designateFor(String from, String to) {
        return new DesignateInstitution(CODE, "县医院", InstitutionLevel.COUNTY, "990101", Placement.HOME, day(from), day(to));
    }

    static SuspendInstitution suspend(String from) {
        return new SuspendInstitution(CODE, LocalDate.parse(from), "分解住院");
    }

    static ReinstateInstitution reinstate(String from) {
        return new ReinstateInstitution(CODE, LocalDate.parse(from));
    }

    static InstitutionDesignated designated() {
        return designatedFor("2009-01-01", null);
    }

    static InstitutionDesignated designatedFor(String from, String to) {
        return new InstitutionDesignated(CODE, "县医院", InstitutionLevel.COUNTY, "990101", Placement.HOME, day(from), day(to));
    }

    static InstitutionSuspended suspended(String from) {
        return new InstitutionSuspended(CODE, LocalDate.parse(from), "分解住院");
    }

    static InstitutionReinstated reinstated(String from) {
        return new InstitutionReinstated(CODE, LocalDate.parse(from));
    }

    private static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
