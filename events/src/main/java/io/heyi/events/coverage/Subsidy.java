package io.heyi.events.coverage;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;

/** What a source pays for one enrolled member and year (财政补助). */
public record Subsidy(ResidentNumber resident, Source source, Money amount) {

    /** Who pays. */
    public enum Source {
        /** 中央财政. */
        CENTRAL,
        /** 省级财政. */
        PROVINCE,
        /** 县级财政. */
        COUNTY,
        /** 医疗救助资助参保: pays the individual contribution of the poor, wholly or partly. */
        ASSISTANCE
    }
}
