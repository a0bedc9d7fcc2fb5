package io.heyi.benefits.claim;

/** What kind of item a charge line is for (目录类别, {@code list_type} of the national interface): each kind has a catalogue of its own. */
public enum ItemKind {
    /** 药品 */ DRUG,
    /** 诊疗服务 */ SERVICE,
    /** 医用材料 */ MATERIAL
}
