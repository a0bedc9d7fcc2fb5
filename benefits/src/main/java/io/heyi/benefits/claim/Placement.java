package io.heyi.benefits.claim;

/** Where the institution lies, seen from the fund (就医地). */
public enum Placement {
    /** 本地 */ HOME,
    /** 省内异地 */ AWAY_IN_PROVINCE,
    /** 跨省异地 */ AWAY_OTHER_PROVINCE
}
