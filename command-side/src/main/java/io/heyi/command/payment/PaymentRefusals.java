package io.heyi.command.payment;

import io.heyi.benefits.Refusal;

/** Everything a batch of payments refuses. */
public final class PaymentRefusals {

    private PaymentRefusals() {
    }

    public static final class EmptyBatch extends Refusal {
        public EmptyBatch() {
            super("items", "批次没有明细", "the batch has no items");
        }
    }

    public static final class ClaimTwiceInBatch extends Refusal {
        public ClaimTwiceInBatch() {
            super("items", "同一结算在批次中出现两次", "a claim stands in the batch twice");
        }
    }

    public static final class ClaimNotOwed extends Refusal {
        public ClaimNotOwed() {
            super("items", "没有应付给个人的该笔结算", "a claim is not owed to a resident");
        }
    }

    public static final class ClaimReversed extends Refusal {
        public ClaimReversed() {
            super("items", "批次中有结算已冲正", "a claim of the batch is reversed");
        }
    }

    public static final class ClaimInAnotherBatch extends Refusal {
        public ClaimInAnotherBatch() {
            super("items", "该结算已在另一批次中", "a claim stands in another batch");
        }
    }

    public static final class AmountNotOwed extends Refusal {
        public AmountNotOwed() {
            super("items", "金额与应付金额不同", "an amount is not what is owed");
        }
    }

    public static final class NothingOwedForClaim extends Refusal {
        public NothingOwedForClaim() {
            super("items", "该结算应付金额为零", "nothing is owed for a claim");
        }
    }

    public static final class BatchApprovedByItsAuthor extends Refusal {
        public BatchApprovedByItsAuthor() {
            super("by", "制单人不能复核", "who drew the batch up may not approve it");
        }
    }

    public static final class BatchChangedSince extends Refusal {
        public BatchChangedSince() {
            super("sha256", "批次内容与所复核的不同", "the batch is not the one that was seen");
        }
    }

    public static final class BatchAlreadyApproved extends Refusal {
        public BatchAlreadyApproved() {
            super("batchNo", "批次已复核", "the batch is already approved");
        }
    }

    public static final class BatchNotApproved extends Refusal {
        public BatchNotApproved() {
            super("batchNo", "批次尚未复核", "the batch is not approved");
        }
    }

    public static final class BatchAlreadyPaid extends Refusal {
        public BatchAlreadyPaid() {
            super("batchNo", "批次已支付", "the batch is already paid");
        }
    }

    public static final class BatchNotPaid extends Refusal {
        public BatchNotPaid() {
            super("batchNo", "批次尚未支付", "the batch is not paid");
        }
    }

    public static final class BatchCancelled extends Refusal {
        public BatchCancelled() {
            super("batchNo", "批次已作废", "the batch is cancelled");
        }
    }

    public static final class ClaimNotInBatch extends Refusal {
        public ClaimNotInBatch() {
            super("claim", "批次中没有该结算", "the claim does not stand in the batch");
        }
    }

    public static final class BatchRecordedDifferently extends Refusal {
        public BatchRecordedDifferently(String field) {
            super(field, "该批次已登记，内容不同", "the batch is already recorded with other content");
        }
    }

    public static final class PaymentRecovered extends Refusal {
        public PaymentRecovered() {
            super("claim", "该笔款项已追回或抵扣，不能登记退票", "the payment was paid back or withheld from another: it cannot have been returned");
        }
    }

    public static final class NumberOfAnotherOffice extends Refusal {
        public NumberOfAnotherOffice() {
            super("batchNo", "批次号须以本机构区划代码加“-”开头", "a batch number begins with the region code of whoever draws it up and a dash");
        }
    }
}
