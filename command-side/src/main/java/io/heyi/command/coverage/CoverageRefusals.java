package io.heyi.command.coverage;

import io.heyi.benefits.Refusal;

/** Everything a benefit year refuses, beyond what a claim refuses by itself ({@code ClaimRefusals}). */
public final class CoverageRefusals {

    private CoverageRefusals() {
    }

    public static final class NotEnrolled extends Refusal {
        public NotEnrolled() {
            super("resident_id", "该居民本年度未参合", "the resident is not enrolled for that year");
        }
    }

    public static final class UnknownResident extends Refusal {
        public UnknownResident() {
            super("resident_id", "查无此居民", "no such resident is registered");
        }
    }

    public static final class NotYetCovered extends Refusal {
        public NotYetCovered() {
            super("settled_on", "该日尚未开始享受待遇", "coverage had not begun on that day");
        }
    }

    public static final class NoLongerCovered extends Refusal {
        public NoLongerCovered() {
            super("settled_on", "该日已停止享受待遇", "coverage had ended by that day");
        }
    }

    public static final class UnknownInstitution extends Refusal {
        public UnknownInstitution() {
            super("institution", "查无此机构", "no such institution is designated");
        }
    }

    public static final class InstitutionNotDesignatedThen extends Refusal {
        public InstitutionNotDesignatedThen() {
            super("institution", "该机构当日不在定点期内", "the institution was not designated on that day");
        }
    }

    public static final class InstitutionSuspendedThen extends Refusal {
        public InstitutionSuspendedThen() {
            super("institution", "该机构当日已暂停结算", "the institution was suspended on that day");
        }
    }

    public static final class NoPlanInForce extends Refusal {
        public NoPlanInForce() {
            super("settled_on", "该地区当日没有补偿方案", "no benefit plan was in force for the region on that day");
        }
    }

    public static final class NoPlanForTheYear extends Refusal {
        public NoPlanForTheYear() {
            super("year", "该地区该年度没有补偿方案", "no benefit plan of that year is published for the region");
        }
    }

    public static final class InvoiceNumberMissing extends Refusal {
        public InvoiceNumberMissing() {
            super("invoice_no", "缺少发票号", "the invoice number is missing");
        }
    }

    public static final class InvoiceAlreadyUsed extends Refusal {
        public InvoiceAlreadyUsed() {
            super("invoice_no", "发票已用于另一笔结算", "the invoice is held by another claim");
        }
    }

    public static final class CorrectedClaimNotReversed extends Refusal {
        public CorrectedClaimNotReversed() {
            super("corrects", "所更正的结算未冲正，或不是本发票、本户本年度的结算",
                    "the claim named as corrected is not reversed, or is neither of this invoice nor of this household's year");
        }
    }

    public static final class ClaimResubmittedWithChanges extends Refusal {
        public ClaimResubmittedWithChanges(String field) {
            super(field, "同一结算号已结算，内容不同", "this settlement number is already settled with other content");
        }
    }

    public static final class UnknownClaim extends Refusal {
        public UnknownClaim() {
            super("claim_id", "查无此结算", "no such claim is settled");
        }
    }

    public static final class ReversedDifferently extends Refusal {
        public ReversedDifferently(String field) {
            super(field, "该结算已冲正，内容不同", "the claim is already reversed with other content");
        }
    }

    public static final class EnrolledDifferently extends Refusal {
        public EnrolledDifferently(String field) {
            super(field, "该居民本年度已参合，内容不同", "the resident is already enrolled for that year with other content");
        }
    }

    public static final class EnrolledElsewhere extends Refusal {
        public EnrolledElsewhere() {
            super("resident_id", "该居民本年度已在另一户参合", "the resident is already enrolled for that year in another household");
        }
    }

    public static final class PaidAfterTheYear extends Refusal {
        public PaidAfterTheYear() {
            super("paid_on", "缴费日期晚于参合年度", "the contribution was paid after the end of the year");
        }
    }

    public static final class DiedBeforeCoverage extends Refusal {
        public DiedBeforeCoverage() {
            super("resident_id", "该居民在待遇开始前已死亡", "the resident had died before coverage would begin");
        }
    }

    public static final class BornAfterTheYear extends Refusal {
        public BornAfterTheYear() {
            super("resident_id", "该居民在参合年度之后出生", "the resident was born after the year");
        }
    }

    public static final class BornAfterTheService extends Refusal {
        public BornAfterTheService() {
            super("admitted_on", "就诊日期早于出生日期", "the day of admission or visit is before the day of birth");
        }
    }

    public static final class YearClosed extends Refusal {
        public YearClosed() {
            super("year", "该年度已结转", "the year is closed");
        }
    }

    public static final class YearNotOver extends Refusal {
        public YearNotOver() {
            super("closed_on", "该年度尚未结束", "the benefit year is not over on that day");
        }
    }

    public static final class NothingToResettle extends Refusal {
        public NothingToResettle() {
            super("claim_id", "该结算未因此需要复议", "nothing of that touched the claim");
        }
    }

    public static final class ResettlementDecidedDifferently extends Refusal {
        public ResettlementDecidedDifferently(String field) {
            super(field, "该项已有决定，内容不同", "this is already decided otherwise");
        }
    }

    public static final class ResettlementOfReversedClaim extends Refusal {
        public ResettlementOfReversedClaim() {
            super("claim_id", "该结算已冲正，无需再决定", "the claim is reversed itself: there is nothing left to decide");
        }
    }

    public static final class SettlementNumberMissing extends Refusal {
        public SettlementNumberMissing() {
            super("settlement_no", "缺少新的结算号", "the number of the new settlement is missing");
        }
    }

    public static final class SettlementNumberUsed extends Refusal {
        public SettlementNumberUsed() {
            super("settlement_no", "该结算号已用于另一笔结算，请另给新号", "the number is that of another settlement; give a new one");
        }
    }

    public static final class SettledAtTheCounter extends Refusal {
        public SettledAtTheCounter() {
            super("claim_id", "该结算来自手工报销，请在申请中冲正并重新结算", "the claim is of an application at the counter: take it back and settle it anew there");
        }
    }

    public static final class CoveredElsewhereThen extends Refusal {
        public CoveredElsewhereThen() {
            super("settled_on", "该日该居民在另一户参合", "the resident was covered in another household on that day");
        }
    }

    public static final class ClaimsSinceTheMove extends Refusal {
        public ClaimsSinceTheMove() {
            super("moved_on", "该日起在转出户已有结算，须先冲正", "claims of that day or later are settled in the household left; reverse them first");
        }
    }

    public static final class ReceiptAlreadyUsed extends Refusal {
        public ReceiptAlreadyUsed() {
            super("receipt_no", "票据号已使用", "the receipt number is used already");
        }
    }

    public static final class SubsidyGrantedDifferently extends Refusal {
        public SubsidyGrantedDifferently() {
            super("amount", "该补助已登记，金额不同", "the subsidy is already granted with another amount");
        }
    }

    public static final class AssistanceExceedsContribution extends Refusal {
        public AssistanceExceedsContribution() {
            super("amount", "资助金额超过个人缴费", "the assistance is more than the individual contribution");
        }
    }

    public static final class CoverageHasBegun extends Refusal {
        public CoverageHasBegun() {
            super("refunded_on", "待遇已开始，不能退费", "coverage has begun, so the contribution is not refunded");
        }
    }

    public static final class ClaimsAlreadySettled extends Refusal {
        public ClaimsAlreadySettled() {
            super("resident_id", "该居民本年度已有结算，不能退费", "claims of the year are settled, so the contribution is not refunded");
        }
    }

    public static final class DidNotDieBefore extends Refusal {
        public DidNotDieBefore() {
            super("reason", "该居民在待遇开始前并未登记死亡", "the resident is not recorded to have died before coverage would begin");
        }
    }

    public static final class AccountAlreadySpent extends Refusal {
        public AccountAlreadySpent() {
            super("resident_id", "计入家庭账户的金额已使用，不能退费", "what the enrollment credited to the family account is spent");
        }
    }

    public static final class RefundedDifferently extends Refusal {
        public RefundedDifferently(String field) {
            super(field, "该居民本年度缴费已退，内容不同", "the contribution is already refunded with other content");
        }
    }

    public static final class NumberOfTheCounter extends Refusal {
        public NumberOfTheCounter() {
            super("settlement_no", "以“M-”开头的结算号只用于手工报销", "numbers that begin with M- are the counter's alone");
        }
    }
}
