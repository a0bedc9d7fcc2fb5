package io.heyi.benefits.claim;

/** The level of an institution (医疗机构级别), lowest first. */
public enum InstitutionLevel {
    /** 村卫生室 */ VILLAGE,
    /** 乡镇卫生院 */ TOWNSHIP,
    /** 一级医院 */ LEVEL_1,
    /** 县级医院 */ COUNTY,
    /** 市级医院 */ CITY,
    /** 省级医院 */ PROVINCE
}
