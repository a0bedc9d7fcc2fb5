package io.heyi.benchmarks.measure;

/**
 * One figure beside its goal.
 *
 * @param goal    its number in the issue
 * @param asked   what is compared, in words
 * @param figure  what was measured, with its unit
 * @param value   that is compared with the target: a ratio, seconds, ...
 * @param reached null where this run cannot tell, with the reason in {@code remark}
 */
public record Verdict(int goal, String asked, String figure, Spread value, String target, Boolean reached, String remark) {

    public static Verdict atLeast(int goal, String asked, String figure, Spread value, double target) {
        return new Verdict(goal, asked, figure, value, ">= " + number(target), value.median() >= target, "");
    }

    public static Verdict atMost(int goal, String asked, String figure, Spread value, double target) {
        return new Verdict(goal, asked, figure, value, "<= " + number(target), value.median() <= target, "");
    }

    public static Verdict is(int goal, String asked, String figure, boolean reached) {
        return new Verdict(goal, asked, figure, null, "yes", reached, "");
    }

    public static Verdict shown(int goal, String asked, String figure, Spread value) {
        return new Verdict(goal, asked, figure, value, "shown", null, "");
    }

    public Verdict remark(String text) {
        return new Verdict(goal, asked, figure, value, target, reached, text);
    }

    /** The run was not of the size that the goal names. */
    public Verdict notAtThisSize(String why) {
        return new Verdict(goal, asked, figure, value, target, null, why);
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.format("%,d", (long) value) : String.format("%.2f", value);
    }
}
