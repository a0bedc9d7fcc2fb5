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
}
