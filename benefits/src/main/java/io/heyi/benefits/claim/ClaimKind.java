package io.heyi.benefits.claim;

/** What a claim is for (补偿类型). */
public enum ClaimKind {
    /** 普通门诊 */ OUTPATIENT,
    /** 门诊慢特病 */ CHRONIC,
    /** 住院 */ INPATIENT,
    /** 单病种 */ SINGLE_DISEASE,
    /** 住院分娩 */ MATERNITY,
    /** 意外伤害 */ ACCIDENT;

    /** Whether it counts towards the year's number of admissions (adjudication rule 4). */
    public boolean isAdmission() {
        return countsAsStay() || this == SINGLE_DISEASE;
    }

    /** Whether it is a stay that can waive the deductible of the next one for the same disease (adjudication rule 4). */
    public boolean countsAsStay() {
        return this == INPATIENT || this == ACCIDENT;
    }
}
