package io.heyi.command.remittance;

import io.heyi.benefits.Refusal;

/** Everything a remittance refuses. */
public final class RemittanceRefusals {

    private RemittanceRefusals() {
    }

    public static final class MonthNotOver extends Refusal {
        public MonthNotOver() {
            super("drawnUpOn", "该月尚未结束", "the month is not over");
        }
    }

    public static final class NothingOwed extends Refusal {
        public NothingOwed() {
            super("month", "该机构截至该月没有待拨付的结算", "nothing is owed for services until the end of the month");
        }
    }

    public static final class OwedLessThanNothing extends Refusal {
        public OwedLessThanNothing() {
            super("month", "冲正多于结算，留待下月一并拨付", "reversals exceed settlements: they wait for the next month");
        }
    }

    public static final class ClaimNotOnStatement extends Refusal {
        public ClaimNotOnStatement() {
            super("claim", "对账单上没有该结算号", "the claim does not stand on the statement");
        }
    }

    public static final class ClaimTakenBack extends Refusal {
        public ClaimTakenBack() {
            super("claim", "该结算已在同一对账单上冲正", "the same statement takes the claim back");
        }
    }

    public static final class DeductionNotPositive extends Refusal {
        public DeductionNotPositive() {
            super("amount", "扣款金额必须大于零", "a deduction is more than nothing");
        }
    }

    public static final class DeductedMoreThanOwed extends Refusal {
        public DeductedMoreThanOwed() {
            super("amount", "扣款超过应付金额", "more is deducted than is owed");
        }
    }

    public static final class UnknownDeduction extends Refusal {
        public UnknownDeduction() {
            super("deductionNo", "没有该扣款", "there is no such deduction");
        }
    }

    public static final class DeductionWasRemoved extends Refusal {
        public DeductionWasRemoved() {
            super("deductionNo", "该扣款已撤销，请用新编号", "the deduction was removed: use another number");
        }
    }

    public static final class UnknownDispute extends Refusal {
        public UnknownDispute() {
            super("disputeNo", "没有该异议", "there is no such dispute");
        }
    }

    public static final class DisputeOpen extends Refusal {
        public DisputeOpen() {
            super("disputeNo", "尚有异议未处理", "a dispute is still open");
        }
    }

    public static final class AlreadyApproved extends Refusal {
        public AlreadyApproved() {
            super("month", "对账单已复核", "the statement is already approved");
        }
    }

    public static final class ApprovedByItsAuthor extends Refusal {
        public ApprovedByItsAuthor() {
            super("by", "生成或扣款的人不能复核", "who drew the statement up or deducted from it may not approve it");
        }
    }

    public static final class StatementChangedSince extends Refusal {
        public StatementChangedSince() {
            super("sha256", "对账单内容与所复核的不同", "the statement is not the one that was seen");
        }
    }

    public static final class NotApproved extends Refusal {
        public NotApproved() {
            super("month", "对账单尚未复核", "the statement is not approved");
        }
    }

    public static final class NothingToPay extends Refusal {
        public NothingToPay() {
            super("month", "应付金额为零", "there is nothing to pay");
        }
    }

    public static final class AlreadyPaid extends Refusal {
        public AlreadyPaid() {
            super("reference", "已用另一凭证拨付", "it is already paid under another reference");
        }
    }

    public static final class ReferenceUsed extends Refusal {
        public ReferenceUsed() {
            super("reference", "该凭证已退票，请用新凭证", "the reference was returned: use another");
        }
    }

    public static final class NotPaid extends Refusal {
        public NotPaid() {
            super("reference", "没有用该凭证拨付", "nothing is paid under this reference");
        }
    }

    public static final class DeductionRecordedDifferently extends Refusal {
        public DeductionRecordedDifferently(String field) {
            super(field, "该扣款已登记，内容不同", "the deduction is already recorded with other content");
        }
    }

    public static final class DisputeRecordedDifferently extends Refusal {
        public DisputeRecordedDifferently(String field) {
            super(field, "该异议已登记，内容不同", "the dispute is already recorded with other content");
        }
    }

    public static final class PaymentRecordedDifferently extends Refusal {
        public PaymentRecordedDifferently(String field) {
            super(field, "该笔拨付已登记，内容不同", "the payment is already recorded with other content");
        }
    }

    public static final class NoConfirmedAccount extends Refusal {
        public NoConfirmedAccount() {
            super("institution", "该机构没有经复核的收款账户", "the institution has no account that a second person confirmed");
        }
    }

    public static final class AccountChangedSinceApproval extends Refusal {
        public AccountChangedSinceApproval() {
            super("institution", "复核后收款账户已变更，登记拨付后生成新文件",
                    "the account has changed since the approval: the payment has a file of its own once it is recorded");
        }
    }

    public static final class LastPaymentReturned extends Refusal {
        public LastPaymentReturned() {
            super("reference", "该笔拨付已退票，重新拨付后生成新文件",
                    "the payment was returned: the next has a file of its own once it is recorded");
        }
    }

    public static final class NoPaymentFile extends Refusal {
        public NoPaymentFile() {
            super("institution", "复核时尚未登记收款账户，没有付款文件", "it was approved before accounts were kept, so there is no file");
        }
    }
}
