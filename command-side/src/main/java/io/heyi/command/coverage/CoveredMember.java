package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.TreeMap;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.Enrollment;

/**
 * One member's coverage in the year: enrolled as told, until the day it ends, in the category of each day.
 *
 * @param movedHere       whether it began in another household: the contribution was paid there
 * @param goesOnElsewhere whether it ended because the resident moved to another household
 * @param earlier         the coverage here before the resident moved away and came back, or null
 */
record CoveredMember(Enrollment enrollment, LocalDate coveredUntil, TreeMap<LocalDate, Category> laterCategories,
                     boolean movedHere, boolean goesOnElsewhere, CoveredMember earlier) {

    static CoveredMember of(Enrollment enrollment) {
        return new CoveredMember(enrollment, enrollment.coveredUntil(), null, false, false, null);
    }

    /** @param earlier the coverage here before, or null */
    static CoveredMember movedHere(Enrollment goesOn, CoveredMember earlier) {
        return new CoveredMember(goesOn, goesOn.coveredUntil(), null, true, false, earlier);
    }

    CoveredMember until(LocalDate lastDay) {
        return new CoveredMember(enrollment, lastDay, laterCategories, movedHere, goesOnElsewhere, earlier);
    }

    CoveredMember movedAfter(LocalDate lastDay) {
        return new CoveredMember(enrollment, lastDay, laterCategories, movedHere, true, earlier);
    }

    CoveredMember withCategory(Category category, LocalDate from) {
        TreeMap<LocalDate, Category> changes = laterCategories == null ? new TreeMap<>() : new TreeMap<>(laterCategories);
        changes.tailMap(from, true).clear();
        changes.put(from, category);
        return new CoveredMember(enrollment, coveredUntil, changes, movedHere, goesOnElsewhere,
                earlier == null ? null : earlier.withCategory(category, from));
    }

    /** The coverage here that had begun last on that day, or the first when none had. */
    CoveredMember begunBy(LocalDate day) {
        return earlier == null || !day.isBefore(enrollment.coveredFrom()) ? this : earlier.begunBy(day);
    }

    /** The first day that the resident was covered here in the year. */
    LocalDate coveredFirst() {
        return earlier == null ? enrollment.coveredFrom() : earlier.coveredFirst();
    }

    /** Whether the contribution was paid here, though the resident may have moved away and come back since. */
    boolean paidHere() {
        return !movedHere || earlier != null && earlier.paidHere();
    }

    /** What came into the family account for it. */
    Money accountCredit() {
        return earlier == null ? enrollment.accountCredit() : enrollment.accountCredit().plus(earlier.accountCredit());
    }

    /** Whether it is just this category from that day on already. */
    boolean isFrom(LocalDate day, Category category) {
        return categoryOn(day) == category && (laterCategories == null || laterCategories.tailMap(day, false).isEmpty())
                && (earlier == null || earlier.isFrom(day, category));
    }

    Category categoryOn(LocalDate day) {
        var latest = laterCategories == null ? null : laterCategories.floorEntry(day);
        return latest == null ? enrollment.category() : latest.getValue();
    }
}
