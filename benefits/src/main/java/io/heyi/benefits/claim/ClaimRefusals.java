package io.heyi.benefits.claim;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.money.Money;
import java.time.LocalDate;

/** Every reason for which a claim is refused before it is worth anything, in one place. */
public final class ClaimRefusals {

    private ClaimRefusals() {
    }

    public static final class FieldAbsent extends Refusal {
        public FieldAbsent(String field) {
            super(field, "缺少必填项：" + field, "a required field is absent: " + field);
        }
    }

    public static final class AmountAbsent extends Refusal {
        public AmountAbsent(String field) {
            super(field, "缺少金额或数量：" + field, "an amount is absent: " + field);
        }
    }

    public static final class NegativeAmount extends Refusal {
        public NegativeAmount(String field) {
            super(field, "金额或数量不能为负：" + field, "an amount is negative: " + field);
        }
    }

    /** An amount above 100,000,000.00 yuan is a slip of the decimal point. */
    public static final class AbsurdAmount extends Refusal {
        public AbsurdAmount(String field) {
            super(field, "金额或数量超过一亿元，明显有误：" + field, "an amount above " + Amounts.ABSURD_ABOVE + " is taken for a slip: " + field);
        }
    }

    public static final class TooManyDecimals extends Refusal {
        public TooManyDecimals(String field, int allowed) {
            super(field, "小数位数超过" + allowed + "位：" + field, "more than " + allowed + " decimals: " + field);
        }
    }

    public static final class ShareOutsideRange extends Refusal {
        public ShareOutsideRange(String field) {
            super(field, "自付比例必须在0和1之间：" + field, "an own share must lie within 0 and 1: " + field);
        }
    }

    public static final class ClassCNotWhollyOwn extends Refusal {
        public ClassCNotWhollyOwn(String field) {
            super(field, "丙类项目的自付比例只能是1：" + field, "the own share of a class C line is always 1: " + field);
        }
    }

    public static final class LineTwice extends Refusal {
        public LineTwice(int line) {
            super("lines[" + line + "].line", "费用明细行号重复：" + line, "two charge lines have the number " + line);
        }
    }

    public static final class ChargedOutsideStay extends Refusal {
        public ChargedOutsideStay(int line) {
            super("lines[" + line + "].charged_on", "第" + line + "条明细的收费日期不在入院至出院之间",
                    "the day of charge line " + line + " lies outside the stay");
        }
    }

    public static final class LinesAndSums extends Refusal {
        public LinesAndSums() {
            super("sums", "有费用明细时不得另报甲乙丙类合计", "a claim with charge lines must not bring class sums as well");
        }
    }

    public static final class NeitherLinesNorSums extends Refusal {
        public NeitherLinesNorSums() {
            super("sums", "既无费用明细也无甲乙丙类合计", "a claim needs charge lines or the three class sums");
        }
    }

    public static final class SumsDoNotAddUp extends Refusal {
        public SumsDoNotAddUp(Money sum, Money total) {
            super("total", "甲乙丙类合计" + sum + "与总费用" + total + "不符", "the class sums come to " + sum + ", the total is " + total);
        }
    }

    public static final class LinesDoNotAddUp extends Refusal {
        public LinesDoNotAddUp(Money sum, Money total) {
            super("total", "费用明细合计" + sum + "与总费用" + total + "不符", "the charge lines come to " + sum + ", the total is " + total);
        }
    }

    public static final class DatesInDisorder extends Refusal {
        public DatesInDisorder() {
            super("admittedOn", "入院日期晚于出院日期", "the admission lies after the discharge");
        }
    }

    public static final class DiagnosisAbsent extends Refusal {
        public DiagnosisAbsent() {
            super("diagnoses", "缺少诊断编码", "a diagnosis code is absent");
        }
    }

    public static final class AdmittedBeforeBirth extends Refusal {
        public AdmittedBeforeBirth() {
            super("admittedOn", "入院日期早于出生日期", "the admission lies before the patient's birth");
        }
    }

    /** The plan handed in is not the one of the day of service: the caller chose the wrong version or year. */
    public static final class PlanNotInForce extends Refusal {
        public PlanNotInForce(String plan, LocalDate servedOn) {
            super("servedOn", "补偿方案" + plan + "在" + servedOn + "未生效", "plan " + plan + " is not in force on " + servedOn);
        }
    }

    public static final class SingleDiseaseNotPriced extends Refusal {
        public SingleDiseaseNotPriced(InstitutionLevel level) {
            super("diagnoses", "该诊断在该级别机构（" + level + "）没有单病种定价",
                    "the plan has no single-disease price for this diagnosis at level " + level);
        }
    }

    public static final class ChronicDiseaseNotListed extends Refusal {
        public ChronicDiseaseNotListed() {
            super("diagnoses", "该诊断不在慢特病病种目录内", "the diagnosis is not on the plan's list of chronic diseases");
        }
    }

    public static final class NoChronicRule extends Refusal {
        public NoChronicRule(String plan) {
            super("kind", "补偿方案" + plan + "没有慢特病规定", "plan " + plan + " has no rule for chronic diseases");
        }
    }

    public static final class NoMaternityRule extends Refusal {
        public NoMaternityRule(String plan) {
            super("kind", "补偿方案" + plan + "没有住院分娩规定", "plan " + plan + " has no rule for maternity");
        }
    }
}
