package io.heyi.events.institution;

/** What happened to a designated medical institution (定点医疗机构). */
public sealed interface InstitutionEvent permits InstitutionDesignated, InstitutionSuspended, InstitutionReinstated, InstitutionLevelChanged,
        InstitutionRenamed, DesignationRenewed, DesignationEnded, InstitutionAccountProposed, InstitutionAccountConfirmed,
        InstitutionAccountRejected {

    String code();
}
