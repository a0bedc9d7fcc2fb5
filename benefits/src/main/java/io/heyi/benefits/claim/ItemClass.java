package io.heyi.benefits.claim;

/** The class of an item in the catalogue (目录类别): A 甲类, B 乙类, C 丙类 (wholly at the patient's own expense). */
public enum ItemClass {
    A, B, C
}
