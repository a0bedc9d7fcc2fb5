package io.heyi.command.approval;

import io.heyi.benefits.Refusal;

/** Everything a request for approval refuses. */
public final class ApprovalRefusals {

    private ApprovalRefusals() {
    }

    public static final class RequestedDifferently extends Refusal {
        public RequestedDifferently() {
            super("content", "该申请编号已用于其他内容", "this number already asks for something else");
        }
    }

    public static final class OwnRequest extends Refusal {
        public OwnRequest() {
            super("id", "不能复核自己的申请", "nobody approves what they asked for themselves");
        }
    }

    /** One of the two opened the other's account, and could have signed in to it first. */
    public static final class OnePairOfEyes extends Refusal {
        public OnePairOfEyes() {
            super("id", "申请人与复核人中一人的账号由另一人开立，须先经两人重置其口令，或由他人复核",
                    "one of the two was told the other's first password: have it reset by two persons, or another person approve");
        }
    }

    public static final class OtherContent extends Refusal {
        public OtherContent() {
            super("sha256", "复核的内容与申请不一致", "what is approved is not what was asked for");
        }
    }

    public static final class AlreadyDecided extends Refusal {
        public AlreadyDecided() {
            super("id", "该申请已有结论", "the request is already decided");
        }
    }
}
