package io.heyi.command.household;

import io.heyi.events.household.HouseholdEvent;

/** The household that a member moves to, in the transaction of the move. */
interface OtherHouseholds {

    /** As it is now; one that is not registered yet is empty. */
    HouseholdState state(String householdNo);

    /** Adds the event to the stream of its own household. */
    void record(HouseholdEvent event);
}
