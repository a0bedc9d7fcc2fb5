package io.heyi.query.institutions;

/** What can happen to a designated institution. */
public enum InstitutionChange {
    /** 定点 */ DESIGNATED,
    /** 续签 */ RENEWED,
    /** 终止 */ ENDED,
    /** 暂停 */ SUSPENDED,
    /** 恢复 */ REINSTATED,
    /** 级别变更 */ LEVEL,
    /** 名称变更 */ NAME
}
