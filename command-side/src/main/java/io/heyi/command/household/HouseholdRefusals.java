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
}
