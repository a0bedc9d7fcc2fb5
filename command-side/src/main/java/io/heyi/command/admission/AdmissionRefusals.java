package io.heyi.command.admission;

import io.heyi.benefits.Refusal;

/** Everything a stay refuses. What is not there at all looks like what is another's: {@code OutOfScope}. */
public final class AdmissionRefusals {

    private AdmissionRefusals() {
    }

    public static final class NotAStay extends Refusal {
        public NotAStay() {
            super("kind", "该类别不是住院", "this kind of claim is no stay");
        }
    }

    public static final class ResidentAlreadyAdmitted extends Refusal {
        public ResidentAlreadyAdmitted() {
            super("resident_id", "该居民已在本机构住院，尚未出院", "the resident lies in this institution already");
        }
    }

    public static final class AdmittedDifferently extends Refusal {
        public AdmittedDifferently(String field) {
            super(field, "同一住院号已登记，内容不同", "this admission number is already used with other content");
        }
    }

    public static final class CorrectedDifferently extends Refusal {
        public CorrectedDifferently(String field) {
            super(field, "同一更正号已使用，内容不同", "this correction number is already used with other content");
        }
    }

    public static final class ChargedDifferently extends Refusal {
        public ChargedDifferently(String field) {
            super(field, "同一批次号已上传，内容不同", "this batch number is already used with other content");
        }
    }

    public static final class DischargedDifferently extends Refusal {
        public DischargedDifferently() {
            super("discharged_on", "已登记出院，日期不同；请用更正", "a discharge on another day is recorded; correct it instead");
        }
    }

    public static final class SettledDifferently extends Refusal {
        public SettledDifferently(String field) {
            super(field, "同一结算号已结算本次住院，内容不同", "this settlement number has settled the stay with other content");
        }
    }

    public static final class AdmissionIsCancelled extends Refusal {
        public AdmissionIsCancelled() {
            super("admission_no", "该住院登记已撤销", "the admission is cancelled");
        }
    }

    public static final class AdmissionAlreadySettled extends Refusal {
        public AdmissionAlreadySettled() {
            super("admission_no", "该次住院已结算；须先冲正", "the stay is settled; reverse its settlement first");
        }
    }

    public static final class DischargedBeforeAdmitted extends Refusal {
        public DischargedBeforeAdmitted() {
            super("discharged_on", "出院日期早于入院日期", "the discharge is before the admission");
        }
    }

    public static final class ChargedOutsideStay extends Refusal {
        public ChargedOutsideStay() {
            super("charged_on", "费用日期不在住院期间内", "a day of charges lies outside the stay");
        }
    }

    public static final class UnknownBatch extends Refusal {
        public UnknownBatch() {
            super("batch_no", "查无此批次", "no such batch is recorded");
        }
    }

    public static final class BatchIsWithdrawn extends Refusal {
        public BatchIsWithdrawn() {
            super("batch_no", "该批次已撤销；请用新批次号", "the batch is withdrawn; use another number");
        }
    }

    public static final class ChargesNotWithdrawn extends Refusal {
        public ChargesNotWithdrawn() {
            super("batch_no", "尚有费用未撤销", "there are charges that are not withdrawn");
        }
    }

    public static final class NotYetDischarged extends Refusal {
        public NotYetDischarged() {
            super("discharged_on", "尚未登记出院", "the resident is not discharged");
        }
    }

    public static final class NothingCharged extends Refusal {
        public NothingCharged() {
            super("lines", "没有费用", "nothing is charged");
        }
    }

    public static final class ChargesDoNotAddUp extends Refusal {
        public ChargesDoNotAddUp() {
            super("total", "与已上传费用合计不符", "it is not what the recorded charges come to");
        }
    }

    public static final class EarlierSettlementNotNamed extends Refusal {
        public EarlierSettlementNotNamed() {
            super("corrects", "该次住院曾结算并冲正，须指明所更正的结算号", "the stay was settled and reversed: name that settlement");
        }
    }

    public static final class AdmissionChangedMeanwhile extends Refusal {
        public AdmissionChangedMeanwhile() {
            super("admission_no", "住院登记刚有变动，请重试", "the admission has just changed, try again");
        }
    }
}
