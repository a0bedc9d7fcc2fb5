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
            super("validFrom", "同一地区同一日已有另一方案", "the region already has another plan on some day of this period");
        }
    }

    public static final class VersionOfAnotherRegion extends Refusal {
        public VersionOfAnotherRegion() {
            super("region", "此前版本属于另一地区", "the versions before are of another region");
        }
    }

    public static final class VersionEndsBeforeTheOneItReplaces extends Refusal {
        public VersionEndsBeforeTheOneItReplaces(int version) {
            super("validTo", "终止日期早于所替代的第" + version + "版，此后会退回旧版",
                    "it ends before version " + version + ", which it replaces and which would be in force again");
        }
    }

    public static final class DaysAlreadySettled extends Refusal {
        public DaysAlreadySettled(String lastDay) {
            super("validFrom", "已按此前版本结算到" + lastDay + "；新版本只能自其后生效，或先冲正这些结算",
                    "claims up to " + lastDay + " are settled by the version before; begin after that day, or reverse them first");
        }
    }
}
