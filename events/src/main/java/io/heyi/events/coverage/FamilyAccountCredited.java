package io.heyi.events.coverage;

import io.heyi.benefits.money.Money;
import org.axonframework.serialization.Revision;

/** Money of another year of the same household came into its family account (家庭账户). */
@Revision("1")
public record FamilyAccountCredited(String householdNo, int year, Money amount, int fromYear, Source source) implements CoverageEvent {

    /** Why the money came. */
    public enum Source {
        /** The year before was closed and had this left. */
        CARRIED_OVER,
        /** A claim of a closed year was reversed and had been paid from the account. */
        RETURNED
    }
}
