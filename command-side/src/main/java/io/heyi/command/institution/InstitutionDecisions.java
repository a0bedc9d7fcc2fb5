package io.heyi.command.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;

import io.heyi.command.institution.InstitutionRefusals.AlreadySuspended;
import io.heyi.command.institution.InstitutionRefusals.ChangedOnLaterDay;
import io.heyi.command.institution.InstitutionRefusals.DesignationEndsBeforeItBegins;
import io.heyi.command.institution.InstitutionRefusals.DesignationEndsEarlier;
import io.heyi.command.institution.InstitutionRefusals.InstitutionNotDesignated;
import io.heyi.command.institution.InstitutionRefusals.InstitutionRecordedDifferently;
import io.heyi.command.institution.InstitutionRefusals.NotSuspended;
import io.heyi.command.institution.InstitutionRefusals.NothingChanges;
import io.heyi.command.institution.InstitutionRefusals.ReinstatedBeforeSuspended;
import io.heyi.command.institution.InstitutionRefusals.StillDesignated;
import io.heyi.command.institution.InstitutionRefusals.SuspendedBeforeLastReinstated;
import io.heyi.command.institution.InstitutionState.Designation;
import io.heyi.events.institution.DesignationEnded;
import io.heyi.events.institution.DesignationRenewed;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionEvent;
import io.heyi.events.institution.InstitutionLevelChanged;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionRenamed;
import io.heyi.events.institution.InstitutionSuspended;

/** What may happen to an institution. Pure. */
final class InstitutionDecisions {

    private InstitutionDecisions() {
    }

    static List<InstitutionEvent> decide(DesignateInstitution command, InstitutionState state) {
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

    static List<InstitutionEvent> decide(SuspendInstitution command, InstitutionState state) {
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

    static List<InstitutionEvent> decide(ReinstateInstitution command, InstitutionState state) {
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

    static List<InstitutionEvent> decide(ChangeInstitutionLevel command, InstitutionState state) {
        refuseUnlessDesignated(state);
        return isNew(state.levels(), command.from(), command.level(), state.designated().level(), "level")
                ? List.of(new InstitutionLevelChanged(command.code(), command.level(), command.from())) : List.of();
    }

    static List<InstitutionEvent> decide(RenameInstitution command, InstitutionState state) {
        refuseUnlessDesignated(state);
        return isNew(state.names(), command.from(), command.name(), state.designated().name(), "name")
                ? List.of(new InstitutionRenamed(command.code(), command.name(), command.from())) : List.of();
    }

    static List<InstitutionEvent> decide(RenewDesignation command, InstitutionState state) {
        refuseUnlessDesignated(state);
        if (new Designation(command.from(), command.to()).equals(state.designation())) {
            return List.of();
        }
        if (command.to() != null && command.to().isBefore(command.from())) {
            throw new DesignationEndsBeforeItBegins();
        }
        LocalDate end = state.designation().to();
        if (end == null || !command.from().isAfter(end)) {
            throw new StillDesignated();
        }
        return List.of(new DesignationRenewed(command.code(), command.from(), command.to()));
    }

    static List<InstitutionEvent> decide(EndDesignation command, InstitutionState state) {
        refuseUnlessDesignated(state);
        Designation designation = state.designation();
        if (command.lastDay().equals(designation.to())) {
            return List.of();
        }
        if (designation.to() != null && command.lastDay().isAfter(designation.to())) {
            throw new DesignationEndsEarlier();
        }
        if (designation.from() != null && command.lastDay().isBefore(designation.from())) {
            throw new DesignationEndsBeforeItBegins();
        }
        return List.of(new DesignationEnded(command.code(), command.lastDay(), command.reason()));
    }

    /** Changes are told in the order of their days; the same one again is not new. */
    private static <T> boolean isNew(NavigableMap<LocalDate, T> changes, LocalDate from, T told, T first, String field) {
        if (told.equals(changes.get(from))) {
            return false;
        }
        if (!changes.isEmpty() && !from.isAfter(changes.lastKey())) {
            throw new ChangedOnLaterDay(field);
        }
        if (told.equals(changes.isEmpty() ? first : changes.lastEntry().getValue())) {
            throw new NothingChanges(field);
        }
        return true;
    }

    static void refuseUnlessDesignated(InstitutionState state) {
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
