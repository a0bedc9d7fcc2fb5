package io.heyi.command.recovery;

import io.heyi.benefits.Refusal;

/** Everything a recovery refuses. */
public final class RecoveryRefusals {

    private RecoveryRefusals() {
    }

    public static final class NothingToRecover extends Refusal {
        public NothingToRecover() {
            super("claim", "该结算没有待追回款项", "nothing is to be paid back for the claim");
        }
    }

    public static final class RecoveryNotPositive extends Refusal {
        public RecoveryNotPositive() {
            super("amount", "追回金额须大于零", "what is paid back must be more than nothing");
        }
    }

    public static final class RecoveredMoreThanOpen extends Refusal {
        public RecoveredMoreThanOpen() {
            super("amount", "追回金额超过待追回金额", "more is paid back than is open");
        }
    }

    public static final class ReceiptOfAnotherRecovery extends Refusal {
        public ReceiptOfAnotherRecovery() {
            super("receiptNo", "该收据号已用于另一笔追回", "the receipt is about another claim");
        }
    }

    public static final class RecoveryRecordedDifferently extends Refusal {
        public RecoveryRecordedDifferently(String field) {
            super(field, "该收据已登记，内容不同", "the receipt is already recorded with other content");
        }
    }
}
