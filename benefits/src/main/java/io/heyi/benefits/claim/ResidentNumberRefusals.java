package io.heyi.benefits.claim;

import io.heyi.benefits.Refusal;

/** Every reason for which a citizen number is refused. None repeats the number: refusals reach logs. */
public final class ResidentNumberRefusals {

    private static final String FIELD = "residentId";

    private ResidentNumberRefusals() {
    }

    public static final class MalformedResidentNumber extends Refusal {
        public MalformedResidentNumber() {
            super(FIELD, "身份证号码应为17位数字加1位校验码", "a citizen number has seventeen digits and a check character");
        }
    }

    public static final class WrongCheckDigit extends Refusal {
        public WrongCheckDigit() {
            super(FIELD, "身份证号码校验位不符", "the check character of the citizen number is wrong");
        }
    }

    public static final class ImpossibleBirthDate extends Refusal {
        public ImpossibleBirthDate() {
            super(FIELD, "身份证号码中的出生日期不存在", "the citizen number holds an impossible birth date");
        }
    }
}
