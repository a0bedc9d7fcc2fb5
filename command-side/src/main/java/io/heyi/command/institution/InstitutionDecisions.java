package io.heyi.command.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.heyi.command.institution.InstitutionRefusals.AlreadySuspended;
import io.heyi.command.institution.InstitutionRefusals.DesignationEndsBeforeItBegins;
import io.heyi.command.institution.InstitutionRefusals.InstitutionNotDesignated;
import io.heyi.command.institution.InstitutionRefusals.InstitutionRecordedDifferently;
import io.heyi.command.institution.InstitutionRefusals.NotSuspended;
import io.heyi.command.institution.InstitutionRefusals.ReinstatedBeforeSuspended;
import io.heyi.command.institution.InstitutionRefusals.SuspendedBeforeLastReinstated;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionEvent;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionSuspended;

/** What may happen to an institution. Pure. */
final class InstitutionDecisions {

    private InstitutionDecisions() {
    }

    /**
     * @param designated    how it was designated, or null
     * @param suspendedFrom since when it is suspended, or null
     * @param reinstatedOn  when it was last reinstated, or null
     */
    record State(InstitutionDesignated designated, LocalDate suspendedFrom, LocalDate reinstatedOn) {

        static final State UNKNOWN = new State(null, null, null);
    }

    static List<InstitutionEvent> decide(DesignateInstitution command, State state) {
        if (command.from() != null && command.to() != null && command.to().isBefore(command.from())) {
            throw new DesignationEndsBeforeItBegins();
        }
        if (state.designated() == null) {
            return List.of(new InstitutionDesignated(command.code(), command.name(), command.level(), command.region(),
                    command.placement(), command.from(), command.to()));
        }
        refuseOtherContent(state.designated(), command);
        return List.of();
    }

    static List<InstitutionEvent> decide(SuspendInstitution command, State state) {
        refuseUnlessDesignated(state);
        if (command.from().equals(state.suspendedFrom())) {
            return List.of();
        }
        if (state.suspendedFrom() != null) {
            throw new AlreadySuspended();
        }
        if (state.reinstatedOn() != null && command.from().isBefore(state.reinstatedOn())) {
            throw new SuspendedBeforeLastReinstated();
        }
        return List.of(new InstitutionSuspended(command.code(), command.from(), command.reason()));
    }

    static List<InstitutionEvent> decide(ReinstateInstitution command, State state) {
        refuseUnlessDesignated(state);
        if (command.from().equals(state.reinstatedOn())) {
            return List.of();
        }
        if (state.suspendedFrom() == null) {
            throw new NotSuspended();
        }
        if (command.from().isBefore(state.suspendedFrom())) {
            throw new ReinstatedBeforeSuspended();
        }
        return List.of(new InstitutionReinstated(command.code(), command.from()));
    }

    private static void refuseUnlessDesignated(State state) {
        if (state.designated() == null) {
            throw new InstitutionNotDesignated();
        }
    }

    private static void refuseOtherContent(InstitutionDesignated known, DesignateInstitution told) {
        String field = !known.name().equals(told.name()) ? "name"
                : known.level() != told.level() ? "level"
                : !known.region().equals(told.region()) ? "region"
                : known.placement() != told.placement() ? "placement"
                : !Objects.equals(known.from(), told.from()) ? "designated_from"
                : !Objects.equals(known.to(), told.to()) ? "designated_to" : null;
        if (field != null) {
            throw new InstitutionRecordedDifferently(field);
        }
    }
}
