package io.heyi.command.card;

import io.heyi.benefits.Refusal;

/** Everything a card refuses. */
public final class CardRefusals {

    private CardRefusals() {
    }

    public static final class CardNumberMissing extends Refusal {
        public CardNumberMissing() {
            super("card_no", "缺少卡号", "the card number is missing");
        }
    }

    public static final class CardNumberUsed extends Refusal {
        public CardNumberUsed(String field) {
            super(field, "该卡号已发放，内容不同", "the card number is already issued with other content");
        }
    }

    public static final class HolderUnknown extends Refusal {
        public HolderUnknown() {
            super("resident_id", "查无此居民", "no such resident is registered");
        }
    }

    public static final class AlreadyHasACard extends Refusal {
        public AlreadyHasACard() {
            super("resident_id", "该居民已持有效卡", "the resident holds a valid card");
        }
    }

    public static final class NotTheResidentsCard extends Refusal {
        public NotTheResidentsCard() {
            super("replaces", "被补的卡不是该居民的卡", "the card to replace is not the resident's");
        }
    }

    public static final class CardUnknown extends Refusal {
        public CardUnknown() {
            super("card_no", "查无此卡", "no such card is issued");
        }
    }

    public static final class CardNoLongerValid extends Refusal {
        public CardNoLongerValid(String field) {
            super(field, "该卡已失效", "the card is valid no longer");
        }
    }

    public static final class BeforeIssue extends Refusal {
        public BeforeIssue(String field) {
            super(field, "日期早于发卡日期", "the day is before the card was issued");
        }
    }
}
