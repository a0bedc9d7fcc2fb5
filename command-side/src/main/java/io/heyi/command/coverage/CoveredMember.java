package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.TreeMap;

import io.heyi.benefits.claim.Category;
import io.heyi.events.coverage.Enrollment;

/** One member's coverage in the year: enrolled as told, until the day it ends, in the category of each day. */
record CoveredMember(Enrollment enrollment, LocalDate coveredUntil, TreeMap<LocalDate, Category> laterCategories) {

    static CoveredMember of(Enrollment enrollment) {
        return new CoveredMember(enrollment, enrollment.coveredUntil(), null);
    }

    CoveredMember until(LocalDate lastDay) {
        return new CoveredMember(enrollment, lastDay, laterCategories);
    }

    CoveredMember withCategory(Category category, LocalDate from) {
        TreeMap<LocalDate, Category> changes = laterCategories == null ? new TreeMap<>() : new TreeMap<>(laterCategories);
        changes.tailMap(from, true).clear();
        changes.put(from, category);
        return new CoveredMember(enrollment, coveredUntil, changes);
    }

    Category categoryOn(LocalDate day) {
        var latest = laterCategories == null ? null : laterCategories.floorEntry(day);
        return latest == null ? enrollment.category() : latest.getValue();
    }
}
