package io.heyi.events.coverage;

/** The version of a benefit plan (补偿方案) that a claim was settled by. */
public record PlanRef(String code, int version) {
}
