package io.heyi.command.access;

/** What a person or a machine does here. Nobody has two. */
public enum Role {
    /** 经办: enrolls and records, within a township or the county. */
    CLERK,
    /** 复核: approves what a clerk entered. */
    REVIEWER,
    /** 稽核: reads everything, writes nothing. */
    AUDITOR,
    /** 定点医疗机构: its own admissions and settlements. */
    HOSPITAL,
    /** 管理员: accounts and keys, no medical data. */
    ADMINISTRATOR
}
