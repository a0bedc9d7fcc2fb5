package io.heyi.command.approval;

import io.heyi.command.access.Role;

/** What may be asked for, and whose agreement it takes. */
public enum ApprovalKind {
    /** 冲正: take a settled claim back. */
    REVERSAL(Role.REVIEWER),
    /** 重新结算: take a claim that another's reversal touched back and settle it anew. */
    RESETTLEMENT(Role.REVIEWER),
    /** 发布方案: publish a benefit plan. */
    PLAN(Role.REVIEWER),
    /** 发布目录: publish a version of a catalogue. */
    CATALOGUE(Role.REVIEWER),
    /** 批量导入: take whole files. */
    BULK_IMPORT(Role.REVIEWER),
    /** 年度结转: close a benefit year. */
    YEAR_CLOSING(Role.REVIEWER),
    /** 授权: give an account its role. */
    ROLE_GRANT(Role.ADMINISTRATOR),
    /** 重置第二因子: forget a lost device. */
    SECOND_FACTOR_RESET(Role.ADMINISTRATOR),
    /** 重置口令: set a one-time password of an account that has a role. */
    PASSWORD_RESET(Role.ADMINISTRATOR);

    private final Role decidedBy;

    ApprovalKind(Role decidedBy) {
        this.decidedBy = decidedBy;
    }

    public Role decidedBy() {
        return decidedBy;
    }
}
