package io.heyi.events.coverage;

/** What happened in one household's benefit year: enrollment, claims, and every ceiling they use. */
public sealed interface CoverageEvent
        permits MembersEnrolled, CoverageEnded, CoveredCategoryChanged, FamilyAccountCredited,
                ClaimSettled, ClaimReversed, ResettlementRequired, ResettlementDecided, CoverageYearClosed,
                CoverageMovedOut, CoverageMovedIn, CoverageMovedOn, ClaimSettledElsewhere, ClaimReversedElsewhere,
                SubsidiesGranted, ContributionRefunded {

    String householdNo();

    /** The benefit year (补偿年度): a calendar year. */
    int year();
}
