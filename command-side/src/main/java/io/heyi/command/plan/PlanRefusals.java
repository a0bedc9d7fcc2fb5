package io.heyi.command.plan;

import io.heyi.benefits.Refusal;

/** Everything the publication of a plan refuses, beyond what makes a plan contradict itself. */
public final class PlanRefusals {

    private PlanRefusals() {
    }

    public static final class VersionAlreadyPublished extends Refusal {
        public VersionAlreadyPublished() {
            super("version", "该版本已发布，内容不同；方案只发布新版本，不修改", "this version is already published with other content; plans are never edited");
        }
    }

    public static final class VersionOutOfOrder extends Refusal {
        public VersionOutOfOrder(int next) {
            super("version", "版本号不得小于 " + next, "the version must be " + next + " or greater");
        }
    }

    public static final class AnotherPlanInForce extends Refusal {
        public AnotherPlanInForce() {
            super("validFrom", "同一地区同一日已有方案", "the region already has a plan on some day of this period");
        }
    }
}
