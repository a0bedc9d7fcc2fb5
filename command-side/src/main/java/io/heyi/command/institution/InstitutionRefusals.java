package io.heyi.command.institution;

import io.heyi.benefits.Refusal;

/** Everything an institution refuses. */
public final class InstitutionRefusals {

    private InstitutionRefusals() {
    }

    public static final class InstitutionNotDesignated extends Refusal {
        public InstitutionNotDesignated() {
            super("code", "该机构不是定点机构", "the institution is not designated");
        }
    }

    public static final class InstitutionRecordedDifferently extends Refusal {
        public InstitutionRecordedDifferently(String field) {
            super(field, "该机构已登记，内容不同", "the institution is already designated with other content");
        }
    }

    public static final class DesignationEndsBeforeItBegins extends Refusal {
        public DesignationEndsBeforeItBegins() {
            super("designated_to", "定点截止日早于起始日", "the designation ends before it begins");
        }
    }

    public static final class AlreadySuspended extends Refusal {
        public AlreadySuspended() {
            super("from", "该机构已自另一日期起暂停", "the institution is already suspended from another day");
        }
    }

    public static final class NotSuspended extends Refusal {
        public NotSuspended() {
            super("code", "该机构未被暂停", "the institution is not suspended");
        }
    }

    public static final class ReinstatedBeforeSuspended extends Refusal {
        public ReinstatedBeforeSuspended() {
            super("from", "恢复日期早于暂停日期", "the day of reinstatement is before the day of suspension");
        }
    }

    public static final class SuspendedBeforeLastReinstated extends Refusal {
        public SuspendedBeforeLastReinstated() {
            super("from", "暂停日期早于上次恢复日期", "the day of suspension is before the last reinstatement");
        }
    }

    public static final class ChangedOnLaterDay extends Refusal {
        public ChangedOnLaterDay(String field) {
            super(field, "该日或其后已有变更", "it has been changed already from that day or a later one");
        }
    }

    public static final class NothingChanges extends Refusal {
        public NothingChanges(String field) {
            super(field, "与现行内容相同，无需变更", "it is the same already");
        }
    }

    public static final class StillDesignated extends Refusal {
        public StillDesignated() {
            super("from", "该日仍在定点期内；续签应始于定点截止之后", "it is still designated on that day; a renewal begins after the end");
        }
    }

    public static final class DesignationEndsEarlier extends Refusal {
        public DesignationEndsEarlier() {
            super("last_day", "定点在该日之前已截止", "the designation ends before that day already");
        }
    }

    public static final class AccountNotProposed extends Refusal {
        public AccountNotProposed() {
            super("sha256", "没有待复核的收款账户", "no account waits for confirmation");
        }
    }

    public static final class OtherAccountProposed extends Refusal {
        public OtherAccountProposed() {
            super("sha256", "待复核的收款账户与所见的不同", "the account that waits is not the one that was seen");
        }
    }

    public static final class AccountConfirmedByItsAuthor extends Refusal {
        public AccountConfirmedByItsAuthor() {
            super("by", "录入收款账户的人不能复核", "who entered the account may not confirm it");
        }
    }

    public static final class AccountTypedDifferently extends Refusal {
        public AccountTypedDifferently() {
            super("number", "复录的账号与录入的不同", "the number typed again is not the one that was entered");
        }
    }
}
