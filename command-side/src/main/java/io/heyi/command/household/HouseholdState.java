package io.heyi.command.household;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.events.household.HeadChanged;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberCorrected;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import io.heyi.events.household.MembersAdded;

/** A household as its events tell it, those who left among them. {@code evolve} only assigns. */
final class HouseholdState implements HouseholdFacts {

    private String village;
    private LocalDate headSince;
    private final Map<ResidentNumber, Member> members = new LinkedHashMap<>(4);
    private final Map<ResidentNumber, Member> today = new LinkedHashMap<>(0);
    private final Map<ResidentNumber, NavigableMap<LocalDate, Category>> laterCategories = new LinkedHashMap<>(0);
    private final Map<ResidentNumber, LocalDate> deaths = new LinkedHashMap<>(0);
    private final Map<ResidentNumber, MemberJoined> joined = new LinkedHashMap<>(0);
    private final Map<ResidentNumber, MemberLeft> left = new LinkedHashMap<>(0);

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

    void evolve(MemberJoined event) {
        ResidentNumber resident = event.member().resident();
        members.put(resident, event.member());
        today.remove(resident);
        left.remove(resident);
        joined.put(resident, event);
        laterCategories.remove(resident);
        event.laterCategories().forEach(later ->
                laterCategories.computeIfAbsent(resident, r -> new TreeMap<>()).put(later.from(), later.category()));
    }

    void evolve(MemberLeft event) {
        left.put(event.resident(), event);
    }

    void evolve(HeadChanged event) {
        headSince = event.from();
        if (event.formerHead() != null) {
            today.put(event.formerHead(), related(memberToday(event.formerHead()), event.formerRelation()));
        }
        today.put(event.head(), related(memberToday(event.head()), HouseholdDecisions.HEAD));
    }

    void evolve(MemberCorrected event) {
        Member before = memberToday(event.resident());
        today.put(event.resident(), new Member(event.resident(), event.name(), before.relation(), before.category(), event.phone(),
                event.recordNo()));
    }

    private static Member related(Member member, String relation) {
        return new Member(member.resident(), member.name(), relation, member.category(), member.phone(), member.recordNo());
    }

    boolean isRegistered() {
        return village != null;
    }

    boolean hasHead() {
        return head() != null;
    }

    /** Who is head and has not left, or null; a head who died is head until there is another. */
    ResidentNumber head() {
        return members.keySet().stream()
                .filter(resident -> has(resident) && memberToday(resident).relation().equals(HouseholdDecisions.HEAD))
                .findFirst().orElse(null);
    }

    /** The day from which the present head is one, or null when it was never changed. */
    LocalDate headSince() {
        return headSince;
    }

    /** As told when the resident came, also of one who has left; null of a stranger. */
    Member member(ResidentNumber resident) {
        return members.get(resident);
    }

    /** With what was put right and changed since; the category alone is asked for by day. */
    Member memberToday(ResidentNumber resident) {
        return today.getOrDefault(resident, members.get(resident));
    }

    /** How the resident came, or null: told with the household itself. */
    MemberJoined joined(ResidentNumber resident) {
        return joined.get(resident);
    }

    /** How the resident left, or null: still a member, or dead. */
    MemberLeft left(ResidentNumber resident) {
        return left.get(resident);
    }

    @Override
    public String village() {
        return village;
    }

    @Override
    public boolean has(ResidentNumber resident) {
        return members.containsKey(resident) && !left.containsKey(resident);
    }

    @Override
    public Category categoryOn(ResidentNumber resident, LocalDate day) {
        NavigableMap<LocalDate, Category> changes = laterCategories.get(resident);
        Map.Entry<LocalDate, Category> latest = changes == null ? null : changes.floorEntry(day);
        return latest == null ? members.get(resident).category() : latest.getValue();
    }

    /** The category that a change of just this day tells, or null when none of that day stands. */
    Category changeOn(ResidentNumber resident, LocalDate day) {
        NavigableMap<LocalDate, Category> changes = laterCategories.get(resident);
        return changes == null ? null : changes.get(day);
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
        return members.keySet().stream().filter(this::has).toList();
    }
}
