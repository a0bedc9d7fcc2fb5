package io.heyi.query.institutions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.heyi.query.institutions.InstitutionList.Fact;

/** Folds an institution's facts, in the order in which they became known, into what it is on a day. */
final class FoldedInstitution {

    /** First and last day; null leaves a side open. */
    private record Period(LocalDate from, LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    private final LocalDate day;
    private final List<Period> designations = new ArrayList<>(1);
    private String name;
    private String level;
    private LocalDate suspendedFrom;

    private FoldedInstitution(LocalDate day) {
        this.day = day;
    }

    static InstitutionOnDay of(List<Fact> facts, LocalDate day) {
        FoldedInstitution folded = new FoldedInstitution(day);
        facts.forEach(folded::apply);
        Fact first = facts.get(0);
        Period holding = folded.designations.stream().filter(period -> period.holdsOn(day)).findFirst().orElse(null);
        Period shown = holding != null ? holding : folded.designations.get(folded.designations.size() - 1);
        return new InstitutionOnDay(first.code(), folded.name, folded.level, first.region(), first.placement(), shown.from(), shown.to(),
                holding != null, folded.suspendedFrom);
    }

    private void apply(Fact fact) {
        switch (fact.what()) {
            case DESIGNATED -> {
                designations.add(new Period(fact.from(), fact.to()));
                name = fact.name();
                level = fact.level();
            }
            case RENEWED -> designations.add(new Period(fact.from(), fact.to()));
            case ENDED -> {
                Period last = designations.remove(designations.size() - 1);
                designations.add(new Period(last.from(), fact.to()));
            }
            case LEVEL -> level = day.isBefore(fact.from()) ? level : fact.level();
            case NAME -> name = day.isBefore(fact.from()) ? name : fact.name();
            case SUSPENDED -> suspendedFrom = day.isBefore(fact.from()) ? suspendedFrom : fact.from();
            case REINSTATED -> suspendedFrom = day.isBefore(fact.from()) ? suspendedFrom : null;
            default -> throw new IllegalStateException("unknown change " + fact.what());
        }
    }
}
