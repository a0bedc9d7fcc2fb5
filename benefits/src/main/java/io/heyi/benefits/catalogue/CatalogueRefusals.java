package io.heyi.benefits.catalogue;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.claim.BilledLine;

/** Every reason for which a catalogue, or a charge line under one, is refused. Lines are named by their number and item code. */
public final class CatalogueRefusals {

    private CatalogueRefusals() {
    }

    public static final class ItemEndsBeforeItBegins extends Refusal {
        public ItemEndsBeforeItBegins() {
            super("valid_to", "有效期止早于有效期起", "the item ends before it begins");
        }
    }

    public static final class ItemTwice extends Refusal {
        public ItemTwice(String item) {
            super("item_code", "项目" + item + "在同一日有两行", "the item " + item + " has two rows on one day");
        }
    }

    public static final class NoItems extends Refusal {
        public NoItems() {
            super("item_code", "目录没有任何项目", "the catalogue has no items");
        }
    }

    /** A line that says otherwise than the catalogue in force on its day. */
    public static final class LineContradictsCatalogue extends Refusal {
        public LineContradictsCatalogue(BilledLine line, String field, Object said, Object catalogue) {
            super(place(line, field), "第" + line.line() + "条明细（项目" + line.itemCode() + "）的" + field + "为" + said + "，目录为" + catalogue,
                    "charge line " + line.line() + " (item " + line.itemCode() + ") says " + field + " " + said
                            + ", the catalogue says " + catalogue);
        }
    }

    /** 目录外: an item that no catalogue holds is class C, so a line may claim no other. */
    public static final class ItemOutsideCatalogue extends Refusal {
        public ItemOutsideCatalogue(BilledLine line, String field, Object said) {
            super(place(line, field), "第" + line.line() + "条明细（项目" + line.itemCode() + "）不在目录内，只能全额自费（丙类），" + field + "不能为" + said,
                    "charge line " + line.line() + " (item " + line.itemCode() + ") is in no catalogue and so wholly self-paid (class C); "
                            + field + " must not be " + said);
        }
    }

    public static final class ItemInSeveralCatalogues extends Refusal {
        public ItemInSeveralCatalogues(BilledLine line) {
            super(place(line, "kind"), "第" + line.line() + "条明细（项目" + line.itemCode() + "）在多个目录中，须注明目录类别",
                    "charge line " + line.line() + " (item " + line.itemCode() + ") is in several catalogues; it must name its kind");
        }
    }

    private static String place(BilledLine line, String name) {
        return "lines[" + line.line() + "]." + name;
    }
}
