package io.heyi.benefits.claim;

/** The civil category of a resident (人员类别), as of the day of service. */
public enum Category {
    /** 普通居民 */ ORDINARY,
    /** 建档立卡贫困人口 */ POOR,
    /** 低保 */ MINIMUM_LIVING,
    /** 五保/特困 */ FIVE_GUARANTEES,
    /** 重度残疾 */ SEVERELY_DISABLED
}
