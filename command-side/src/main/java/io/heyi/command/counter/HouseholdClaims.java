package io.heyi.command.counter;

import io.heyi.command.access.Caller;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;

/** The benefit year of an application's household, in the transaction of the application's command. Refuses as the year itself does. */
public interface HouseholdClaims {

    /** What a claim would settle to now. Nothing is recorded. */
    Settlement trial(SettleClaim command);

    Settlement settle(SettleClaim command);

    /**
     * @param caller   who sends the application's command, or null for the operator
     * @param approval the id of another person's agreement to it, or null
     */
    Settlement reverse(ReverseClaim command, Caller caller, String approval);
}
