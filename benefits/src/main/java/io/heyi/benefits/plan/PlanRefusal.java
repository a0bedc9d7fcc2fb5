package io.heyi.benefits.plan;

import io.heyi.benefits.Refusal;

/**
 * A benefit plan that contradicts itself or does not say what it must. It names the path of the field at fault:
 * {@code inpatient.rows[1].brackets[0].ratio}.
 */
public final class PlanRefusal extends Refusal {

    /** @param path of the field at fault within the plan, or within the part of it that is being built; empty for the whole */
    public PlanRefusal(String path, String zh, String en) {
        super(path, zh, en);
    }

    public String path() {
        return field();
    }

    /** The same refusal seen from one level further out: {@code under("rows[1]")} of {@code ratio} is {@code rows[1].ratio}. */
    public PlanRefusal under(String outer) {
        String inner = path();
        boolean joined = inner.isEmpty() || outer.isEmpty() || inner.startsWith("[");
        return new PlanRefusal(joined ? outer + inner : outer + "." + inner, zh(), en());
    }

    public static PlanRefusal missing(String path) {
        return new PlanRefusal(path, "缺少必填项", "a required key is missing");
    }

    static PlanRefusal negative(String path) {
        return new PlanRefusal(path, "金额不能为负", "an amount must not be below 0");
    }

    static PlanRefusal outsideWhole(String path) {
        return new PlanRefusal(path, "比例必须在0和1之间", "a ratio must lie within 0 and 1");
    }

    static PlanRefusal empty(String path) {
        return new PlanRefusal(path, "列表不能为空", "the list must not be empty");
    }

    static PlanRefusal twice(String path) {
        return new PlanRefusal(path, "重复", "given twice");
    }
}
