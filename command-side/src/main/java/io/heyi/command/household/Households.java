package io.heyi.command.household;


/** The household behind a benefit year, as of this transaction. */
@FunctionalInterface
public interface Households {

    /** @throws HouseholdRefusals.HouseholdNotRegistered when there is none */
    HouseholdFacts facts(String householdNo);
}
