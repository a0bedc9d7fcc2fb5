package io.heyi.command.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Then;
import io.heyi.events.household.HouseholdEvent;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import io.heyi.events.household.MembersAdded;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** What has happened to a household, then one command. */
final class HouseholdStory {

    static final String HOUSEHOLD = "9901010010001";
    static final String VILLAGE = "990101001001";

    private final List<HouseholdEvent> facts = new ArrayList<>();
    private final Map<ResidentNumber, String> householdByResident = new HashMap<>();
    private final Map<ResidentNumber, LocalDate> lastDays = new HashMap<>();
    private final HouseholdsOnPaper others = new HouseholdsOnPaper();

    private HouseholdStory() {
    }

    static HouseholdStory household() {
        return new HouseholdStory();
    }

    HouseholdStory registeredWith(Member... members) {
        return tell(registered(members), members);
    }

    HouseholdStory joinedBy(Member... members) {
        return tell(added(members), members);
    }

    HouseholdStory bereavedOf(Member member, String day) {
        return tell(died(member, day));
    }

    HouseholdStory withCategory(Member member, Category category, String from) {
        return tell(categoryChanged(member, category, from));
    }

    HouseholdStory whileAnotherHas(Member... members) {
        for (Member member : members) {
            householdByResident.put(member.resident(), "9901010010002");
        }
        return this;
    }

    HouseholdStory whileTheRegisterNamesItFor(Member member) {
        householdByResident.put(member.resident(), HOUSEHOLD);
        return this;
    }

    Then when(LedgerCommand command) {
        ResidentRegister register = new ResidentRegister() {
            @Override
            public Optional<String> householdOf(ResidentNumber resident) {
                return Optional.ofNullable(householdByResident.get(resident));
            }

            @Override
            public Optional<LocalDate> leftOn(ResidentNumber resident) {
                return Optional.ofNullable(lastDays.get(resident));
            }
        };
        AggregateTestFixture<Household> fixture = new AggregateTestFixture<>(Household.class);
        return new Then(fixture.registerInjectableResource(register).registerInjectableResource(others).given(facts).when(command));
    }

    /** Any fact of this household. */
    HouseholdStory with(HouseholdEvent... events) {
        facts.addAll(List.of(events));
        return this;
    }

    HouseholdStory beside(HouseholdEvent... eventsOfAnother) {
        others.know(eventsOfAnother);
        return this;
    }

    HouseholdStory whileTheyLeftTheCountyOn(Member member, String lastDay) {
        lastDays.put(member.resident(), LocalDate.parse(lastDay));
        return this;
    }

    List<HouseholdEvent> recordedElsewhere() {
        return others.recorded();
    }

    private HouseholdStory tell(HouseholdEvent fact, Member... members) {
        facts.add(fact);
        for (Member member : members) {
            householdByResident.put(member.resident(), HOUSEHOLD);
        }
        return this;
    }

    static RegisterMembers register(Member... members) {
        return new RegisterMembers(HOUSEHOLD, VILLAGE, List.of(members));
    }

    static RecordDeath recordDeath(Member member, String day) {
        return new RecordDeath(HOUSEHOLD, member.resident(), LocalDate.parse(day));
    }

    static ChangeCategory changeCategory(Member member, Category category, String from) {
        return new ChangeCategory(HOUSEHOLD, member.resident(), category, LocalDate.parse(from));
    }

    static AddMember add(Member member, MemberJoined.Reason reason, String day) {
        return new AddMember(HOUSEHOLD, member, reason, LocalDate.parse(day));
    }

    static RemoveMember remove(Member member, MemberLeft.Reason reason, String day) {
        return new RemoveMember(HOUSEHOLD, member.resident(), reason, LocalDate.parse(day));
    }

    static HouseholdRegistered registered(Member... members) {
        return new HouseholdRegistered(HOUSEHOLD, VILLAGE, List.of(members));
    }

    static MembersAdded added(Member... members) {
        return new MembersAdded(HOUSEHOLD, VILLAGE, List.of(members));
    }

    static MemberJoined joined(Member member, MemberJoined.Reason reason, String day) {
        return new MemberJoined(HOUSEHOLD, VILLAGE, member, reason, LocalDate.parse(day), null, List.of());
    }

    static MemberLeft left(Member member, MemberLeft.Reason reason, String day) {
        return new MemberLeft(HOUSEHOLD, VILLAGE, member.resident(), reason, LocalDate.parse(day), null);
    }

    static MemberDied died(Member member, String day) {
        return new MemberDied(HOUSEHOLD, VILLAGE, member.resident(), LocalDate.parse(day));
    }

    static MemberCategoryChanged categoryChanged(Member member, Category category, String from) {
        return new MemberCategoryChanged(HOUSEHOLD, member.resident(), category, LocalDate.parse(from));
    }
}
