package io.heyi.command.household;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.events.household.Member;

/** One invented family, and how each of them could be told otherwise. */
public final class Family {

    public static final Member FATHER = new Member(Residents.bornOn("1966-01-01", 1), "甲父", "HEAD", Category.ORDINARY, "", "");
    public static final Member MOTHER = new Member(Residents.bornOn("1968-11-30", 2), "甲母", "MEMBER", Category.ORDINARY, "555-0101", "");
    public static final Member SON = new Member(Residents.bornOn("1995-02-28", 1), "甲子", "MEMBER", Category.ORDINARY, "",
            "99010100100100003");

    private Family() {
    }

    static Member named(Member m, String name) {
        return new Member(m.resident(), name, m.relation(), m.category(), m.phone(), m.recordNo());
    }

    static Member asRelation(Member m, String relation) {
        return new Member(m.resident(), m.name(), relation, m.category(), m.phone(), m.recordNo());
    }

    static Member inCategory(Member m, Category category) {
        return new Member(m.resident(), m.name(), m.relation(), category, m.phone(), m.recordNo());
    }

    static Member withPhone(Member m, String phone) {
        return new Member(m.resident(), m.name(), m.relation(), m.category(), phone, m.recordNo());
    }

    static Member withRecordNo(Member m, String recordNo) {
        return new Member(m.resident(), m.name(), m.relation(), m.category(), m.phone(), recordNo);
    }

    public static Member child(ResidentNumber resident) {
        return new Member(resident, "甲幼", "MEMBER", Category.ORDINARY, "", "");
    }
}
