package io.heyi.command.institution;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.events.institution.DesignationEnded;
import io.heyi.events.institution.DesignationRenewed;
import io.heyi.events.institution.InstitutionAccountConfirmed;
import io.heyi.events.institution.InstitutionAccountProposed;
import io.heyi.events.institution.InstitutionAccountRejected;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionLevelChanged;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionRenamed;
import io.heyi.events.institution.InstitutionSuspended;

/** What an institution's events tell of it. {@code evolve} only assigns. */
final class InstitutionState {

    /** The latest designation; null leaves a side open. */
    record Designation(LocalDate from, LocalDate to) {
    }

    private InstitutionDesignated designated;
    private Designation designation;
    private LocalDate suspendedFrom;
    private LocalDate reinstatedOn;
    private final NavigableMap<LocalDate, InstitutionLevel> levels = new TreeMap<>();
    private final NavigableMap<LocalDate, String> names = new TreeMap<>();
    private InstitutionAccountProposed proposedAccount;
    private InstitutionAccountConfirmed confirmedAccount;
    private InstitutionAccountRejected rejectedAccount;

    void evolve(InstitutionDesignated event) {
        designated = event;
        designation = new Designation(event.from(), event.to());
    }

    void evolve(InstitutionSuspended event) {
        suspendedFrom = event.from();
        reinstatedOn = null;
    }

    void evolve(InstitutionReinstated event) {
        suspendedFrom = null;
        reinstatedOn = event.from();
    }

    void evolve(InstitutionLevelChanged event) {
        levels.put(event.from(), event.level());
    }

    void evolve(InstitutionRenamed event) {
        names.put(event.from(), event.name());
    }

    void evolve(DesignationRenewed event) {
        designation = new Designation(event.from(), event.to());
    }

    void evolve(DesignationEnded event) {
        designation = new Designation(designation.from(), event.lastDay());
    }

    void evolve(InstitutionAccountProposed event) {
        proposedAccount = event;
    }

    void evolve(InstitutionAccountConfirmed event) {
        confirmedAccount = event;
        proposedAccount = null;
    }

    void evolve(InstitutionAccountRejected event) {
        rejectedAccount = event;
        proposedAccount = null;
    }

    /** What waits for a second person, or null. */
    InstitutionAccountProposed proposedAccount() {
        return proposedAccount;
    }

    /** Where it is paid, or null. */
    InstitutionAccountConfirmed confirmedAccount() {
        return confirmedAccount;
    }

    /** What was last not confirmed, or null. */
    InstitutionAccountRejected rejectedAccount() {
        return rejectedAccount;
    }

    /** How it was designated first, or null. */
    InstitutionDesignated designated() {
        return designated;
    }

    Designation designation() {
        return designation;
    }

    /** Since when it is suspended, or null. */
    LocalDate suspendedFrom() {
        return suspendedFrom;
    }

    /** When it was last reinstated, or null. */
    LocalDate reinstatedOn() {
        return reinstatedOn;
    }

    /** By their first day; the level it was designated with is not among them. */
    NavigableMap<LocalDate, InstitutionLevel> levels() {
        return levels;
    }

    NavigableMap<LocalDate, String> names() {
        return names;
    }
}
