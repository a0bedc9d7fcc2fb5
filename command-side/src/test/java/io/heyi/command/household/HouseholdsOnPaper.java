package io.heyi.command.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.heyi.command.household.HouseholdRefusals.HouseholdNotRegistered;
import io.heyi.events.household.HeadChanged;
import io.heyi.events.household.HouseholdEvent;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberCorrected;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import io.heyi.events.household.MembersAdded;

/** Households as their events tell them, without a store. */
public final class HouseholdsOnPaper implements Households, OtherHouseholds {

    private final Map<String, HouseholdState> byNumber = new HashMap<>();
    private final List<HouseholdEvent> recorded = new ArrayList<>();

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

    static void evolve(HouseholdState state, HouseholdEvent event) {
        if (event instanceof HouseholdRegistered e) {
            state.evolve(e);
        } else if (event instanceof MembersAdded e) {
            state.evolve(e);
        } else if (event instanceof MemberDied e) {
            state.evolve(e);
        } else if (event instanceof MemberCategoryChanged e) {
            state.evolve(e);
        } else if (event instanceof MemberJoined e) {
            state.evolve(e);
        } else if (event instanceof MemberLeft e) {
            state.evolve(e);
        } else if (event instanceof HeadChanged e) {
            state.evolve(e);
        } else {
            state.evolve((MemberCorrected) event);
        }
    }

    @Override
    public HouseholdState state(String householdNo) {
        return byNumber.computeIfAbsent(householdNo, no -> new HouseholdState());
    }

    @Override
    public void record(HouseholdEvent event) {
        recorded.add(event);
        know(event);
    }

    /** What was recorded of other households than the command's. */
    List<HouseholdEvent> recorded() {
        return recorded;
    }
}
