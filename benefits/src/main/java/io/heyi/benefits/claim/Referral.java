package io.heyi.benefits.claim;

/** How the patient came to the institution (转诊情况). A claim may have none. */
public enum Referral {
    /** 已转诊 */ REFERRED,
    /** 未转诊 */ UNREFERRED,
    /** 急诊 */ EMERGENCY
}
