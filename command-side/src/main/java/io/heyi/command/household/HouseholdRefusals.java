package io.heyi.command.household;

import io.heyi.benefits.Refusal;

/** Everything a household refuses. */
public final class HouseholdRefusals {

    private HouseholdRefusals() {
    }

    public static final class HouseholdNotRegistered extends Refusal {
        public HouseholdNotRegistered() {
            super("household_no", "该户未登记", "the household is not registered");
        }
    }

    public static final class NotAMember extends Refusal {
        public NotAMember() {
            super("resident_id", "该居民不是本户成员", "the resident is not a member of this household");
        }
    }

    public static final class ResidentBelongsElsewhere extends Refusal {
        public ResidentBelongsElsewhere() {
            super("resident_id", "该居民已登记在另一户", "the resident is already registered in another household");
        }
    }

    public static final class ResidentRecordedDifferently extends Refusal {
        public ResidentRecordedDifferently(String field) {
            super(field, "该居民已登记，内容不同", "the resident is already registered with other content");
        }
    }

    public static final class SecondHead extends Refusal {
        public SecondHead() {
            super("relation", "本户已有户主", "the household already has a head");
        }
    }

    public static final class VillageDiffers extends Refusal {
        public VillageDiffers() {
            super("village", "与本户所在村不一致", "the village is not the household's");
        }
    }

    public static final class DeathBeforeBirth extends Refusal {
        public DeathBeforeBirth() {
            super("died_on", "死亡日期早于出生日期", "the day of death is before the day of birth");
        }
    }

    public static final class AlreadyDead extends Refusal {
        public AlreadyDead() {
            super("died_on", "该居民已登记死亡，日期不同", "the resident's death is already recorded on another day");
        }
    }

    public static final class ContradictsLaterFact extends Refusal {
        public ContradictsLaterFact(String field) {
            super(field, "与已登记的事实在日期上矛盾", "contradicts what is recorded of a later day");
        }
    }

    public static final class BeforeBirth extends Refusal {
        public BeforeBirth(String field) {
            super(field, "日期早于出生日期", "the day is before the day of birth");
        }
    }

    public static final class BornOnAnotherDay extends Refusal {
        public BornOnAnotherDay() {
            super("joined_on", "因出生增员，日期须为出生日期", "who joins by birth joins on the day of birth");
        }
    }

    public static final class NoLongerLiving extends Refusal {
        public NoLongerLiving() {
            super("resident_id", "该居民已登记死亡", "the death of the resident is recorded");
        }
    }

    public static final class AlreadyLeft extends Refusal {
        public AlreadyLeft() {
            super("resident_id", "该居民已登记离开本户，内容不同", "the resident is already recorded to have left this household, with other content");
        }
    }

    public static final class LeftBefore extends Refusal {
        public LeftBefore() {
            super("resident_id", "该居民曾减员，须按增员登记", "the resident left a household before: record the joining, with its day");
        }
    }

    public static final class TransferNeedsBothHouseholds extends Refusal {
        public TransferNeedsBothHouseholds() {
            super("reason", "户间变动须同时登记转出户和转入户", "a transfer within the county names both households");
        }
    }

    public static final class SameHousehold extends Refusal {
        public SameHousehold() {
            super("to", "转入户与转出户相同", "the household moved to is the one moved from");
        }
    }

    public static final class RelationNeeded extends Refusal {
        public RelationNeeded() {
            super("former_relation", "须填写原户主与新户主的关系", "the relation of the former head is missing");
        }
    }
}
