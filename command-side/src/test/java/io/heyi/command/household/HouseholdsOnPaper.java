package io.heyi.command.household;

import java.util.HashMap;
import java.util.Map;

import io.heyi.command.household.HouseholdRefusals.HouseholdNotRegistered;
import io.heyi.events.household.HouseholdEvent;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MembersAdded;

/** Households as their events tell them, without a store. */
public final class HouseholdsOnPaper implements Households {

    private final Map<String, HouseholdState> byNumber = new HashMap<>();

    public HouseholdsOnPaper know(HouseholdEvent... events) {
        for (HouseholdEvent event : events) {
            evolve(byNumber.computeIfAbsent(event.householdNo(), no -> new HouseholdState()), event);
        }
        return this;
    }

    @Override
    public HouseholdFacts facts(String householdNo) {
        if (!byNumber.containsKey(householdNo)) {
            throw new HouseholdNotRegistered();
        }
        return byNumber.get(householdNo);
    }

    private static void evolve(HouseholdState state, HouseholdEvent event) {
        if (event instanceof HouseholdRegistered registered) {
            state.evolve(registered);
        } else if (event instanceof MembersAdded added) {
            state.evolve(added);
        } else if (event instanceof MemberDied died) {
            state.evolve(died);
        } else {
            state.evolve((MemberCategoryChanged) event);
        }
    }
}
