package io.heyi.command.household;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MembersAdded;

/** A household as its events tell it. {@code evolve} only assigns. */
final class HouseholdState implements HouseholdFacts {

    private String village;
    private final Map<ResidentNumber, Member> members = new LinkedHashMap<>(4);
    private final Map<ResidentNumber, NavigableMap<LocalDate, Category>> laterCategories = new LinkedHashMap<>(0);
    private final Map<ResidentNumber, LocalDate> deaths = new LinkedHashMap<>(0);

    void evolve(HouseholdRegistered event) {
        village = event.village();
        event.members().forEach(member -> members.put(member.resident(), member));
    }

    void evolve(MembersAdded event) {
        event.members().forEach(member -> members.put(member.resident(), member));
    }

    void evolve(MemberDied event) {
        deaths.put(event.resident(), event.diedOn());
    }

    /** A change holds from its day on, and takes the place of later ones that were recorded before it. */
    void evolve(MemberCategoryChanged event) {
        NavigableMap<LocalDate, Category> changes = laterCategories.computeIfAbsent(event.resident(), r -> new TreeMap<>());
        changes.tailMap(event.from(), true).clear();
        changes.put(event.from(), event.category());
    }

    boolean isRegistered() {
        return village != null;
    }

    boolean hasHead() {
        return members.values().stream().anyMatch(member -> member.relation().equals(HouseholdDecisions.HEAD));
    }

    Member member(ResidentNumber resident) {
        return members.get(resident);
    }

    @Override
    public String village() {
        return village;
    }

    @Override
    public boolean has(ResidentNumber resident) {
        return members.containsKey(resident);
    }

    @Override
    public Category categoryOn(ResidentNumber resident, LocalDate day) {
        NavigableMap<LocalDate, Category> changes = laterCategories.get(resident);
        Map.Entry<LocalDate, Category> latest = changes == null ? null : changes.floorEntry(day);
        return latest == null ? members.get(resident).category() : latest.getValue();
    }

    @Override
    public Map<LocalDate, Category> categoryChanges(ResidentNumber resident, LocalDate after, LocalDate until) {
        NavigableMap<LocalDate, Category> changes = laterCategories.get(resident);
        return changes == null || !after.isBefore(until) ? Map.of() : changes.subMap(after, false, until, true);
    }

    @Override
    public LocalDate diedOn(ResidentNumber resident) {
        return deaths.get(resident);
    }

    @Override
    public List<ResidentNumber> residents() {
        return List.copyOf(members.keySet());
    }
}
