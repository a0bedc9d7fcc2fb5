package io.heyi.command.counter;

import io.heyi.benefits.Refusal;

/** Everything an application refuses, beyond what the claim and the benefit year refuse. */
public final class ReimbursementRefusals {

    private ReimbursementRefusals() {
    }

    public static final class UnknownApplication extends Refusal {
        public UnknownApplication() {
            super("application_no", "查无此申请", "there is no such application");
        }
    }

    public static final class EnteredDifferently extends Refusal {
        public EnteredDifferently(String field) {
            super(field, "该申请号已录入，内容不同", "this application number is already entered with other content");
        }
    }

    public static final class NotPossibleNow extends Refusal {
        public NotPossibleNow(String state) {
            super("application_no", "申请目前的状态（" + state + "）不允许此操作", "the application is " + state + ": that is not possible now");
        }
    }

    public static final class CheckOwn extends Refusal {
        public CheckOwn() {
            super("by", "录入人不得初审自己的申请", "whoever entered an application may not check it");
        }
    }

    public static final class CheckChanged extends Refusal {
        public CheckChanged() {
            super("content_hash", "申请内容在查看之后已有变动，请重新查看", "the application has changed since it was looked at");
        }
    }

    public static final class ApproveOwn extends Refusal {
        public ApproveOwn() {
            super("by", "录入人、初审人不得复核同一申请", "whoever entered or checked an application may not approve it");
        }
    }

    public static final class ApproveChanged extends Refusal {
        public ApproveChanged() {
            super("content_hash", "申请内容在查看之后已有变动，请重新查看", "the application has changed since it was looked at");
        }
    }

    public static final class SecondApprovalNeeded extends Refusal {
        public SecondApprovalNeeded() {
            super("application_no", "补偿金额超过限额，须第二人复核", "the payment is above the threshold: a second reviewer has to approve it");
        }
    }

    public static final class UnknownAttachmentType extends Refusal {
        public UnknownAttachmentType() {
            super("file", "附件须为 PDF、JPEG 或 PNG", "an attachment is a PDF, a JPEG or a PNG");
        }
    }

    public static final class AttachmentTooLarge extends Refusal {
        public AttachmentTooLarge() {
            super("file", "附件不得超过 10 MB", "an attachment is at most 10 MB");
        }
    }

    public static final class TooManyAttachments extends Refusal {
        public TooManyAttachments() {
            super("file", "附件过多", "there are too many attachments");
        }
    }

    public static final class NotSettled extends Refusal {
        public NotSettled() {
            super("application_no", "该申请没有有效的结算", "the application has no settlement that stands");
        }
    }
}
