package io.heyi.query.report;

import java.util.List;

import io.heyi.query.report.CountyReport.Period;

/** Where the figures of a report come from, all of them as known at one position. */
interface ReportSource {

    /** Kinds without a settlement may be left out. */
    List<KindSums> sumsByKind(Period period);

    Persons persons(Period period);

    /** @param year of the service dates */
    long personsAtAnnualCeiling(int year);

    long enrolledResidents(int year);

    long residents(int year);

    /**
     * Distinct residents of a period.
     *
     * @param beneficiaries who were paid more than nothing
     * @param large         whose sum is ten thousand yuan and more
     */
    record Persons(long beneficiaries, long large) {
    }
}
