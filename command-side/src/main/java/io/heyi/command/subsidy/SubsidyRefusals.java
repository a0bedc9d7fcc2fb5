package io.heyi.command.subsidy;

import io.heyi.benefits.Refusal;

/** Everything the receipt of a subsidy refuses. */
public final class SubsidyRefusals {

    private SubsidyRefusals() {
    }

    public static final class ReceiptNotPositive extends Refusal {
        public ReceiptNotPositive() {
            super("amount", "到账金额须大于零", "what arrived must be more than nothing");
        }
    }

    public static final class DocumentRecordedDifferently extends Refusal {
        public DocumentRecordedDifferently(String field) {
            super(field, "该文号已登记，内容不同", "the document is already recorded with other content");
        }
    }
}
