package io.heyi.command.household;


/** The household behind a benefit year, as of this transaction. */
@FunctionalInterface
public interface Households {

    /** @throws HouseholdRefusals.HouseholdNotRegistered when there is none */
    HouseholdFacts facts(String householdNo);

    /** The village the household lives in, or null when it is not registered. */
    default String villageOf(String householdNo) {
        try {
            return facts(householdNo).village();
        } catch (HouseholdRefusals.HouseholdNotRegistered unknown) {
            return null;
        }
    }
}
