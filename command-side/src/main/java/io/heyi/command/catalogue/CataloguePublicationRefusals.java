package io.heyi.command.catalogue;

import io.heyi.benefits.Refusal;

/** Everything the publication of a catalogue refuses, beyond what makes its rows contradict each other. */
public final class CataloguePublicationRefusals {

    private CataloguePublicationRefusals() {
    }

    public static final class RegionIsNoCode extends Refusal {
        public RegionIsNoCode() {
            super("region", "地区编码只能是数字，不填为全部地区", "a region is a code of digits, or empty for everywhere");
        }
    }

    public static final class CatalogueEndsBeforeItBegins extends Refusal {
        public CatalogueEndsBeforeItBegins() {
            super("valid_to", "目录终止日期早于起始日期", "the catalogue ends before it begins");
        }
    }

    public static final class CatalogueEndsBeforeTheOneItReplaces extends Refusal {
        public CatalogueEndsBeforeTheOneItReplaces(int version) {
            super("valid_to", "终止日期早于所替代的第" + version + "版，此后会退回旧版；请延长或不填",
                    "it ends before version " + version + ", which it replaces and which would be in force again; leave the end open or extend it");
        }
    }
}
