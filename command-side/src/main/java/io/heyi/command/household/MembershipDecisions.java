package io.heyi.command.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.household.HouseholdRefusals.AlreadyLeft;
import io.heyi.command.household.HouseholdRefusals.BeforeBirth;
import io.heyi.command.household.HouseholdRefusals.BornOnAnotherDay;
import io.heyi.command.household.HouseholdRefusals.ContradictsLaterFact;
import io.heyi.command.household.HouseholdRefusals.HouseholdNotRegistered;
import io.heyi.command.household.HouseholdRefusals.NoLongerLiving;
import io.heyi.command.household.HouseholdRefusals.NotAMember;
import io.heyi.command.household.HouseholdRefusals.RelationNeeded;
import io.heyi.command.household.HouseholdRefusals.ResidentRecordedDifferently;
import io.heyi.command.household.HouseholdRefusals.SameHousehold;
import io.heyi.command.household.HouseholdRefusals.SecondHead;
import io.heyi.command.household.HouseholdRefusals.TransferNeedsBothHouseholds;
import io.heyi.command.household.HouseholdRefusals.VillageDiffers;
import io.heyi.events.household.CategoryFrom;
import io.heyi.events.household.HeadChanged;
import io.heyi.events.household.HouseholdEvent;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberCorrected;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;

/** Who comes and goes, and as what. Days may be in the past, but nothing may contradict what is recorded of a later day. Pure. */
final class MembershipDecisions {

    private MembershipDecisions() {
    }

    static List<HouseholdEvent> decide(AddMember command, HouseholdState state, ResidentRegister register) {
        refuseUnregistered(state);
        Member member = command.member();
        if (command.reason() == MemberJoined.Reason.TRANSFER) {
            throw new TransferNeedsBothHouseholds();
        }
        MemberJoined joined = new MemberJoined(command.householdNo(), state.village(), member, command.reason(), command.joinedOn(), null,
                List.of());
        if (state.has(member.resident())) {
            refuseOtherContent(state, joined);
            return List.of();
        }
        HouseholdDecisions.refuseMemberOfAnother(command.householdNo(), member.resident(), register);
        HouseholdDecisions.refuseDead(member.resident(), register);
        refuseJoining(state, member, command.joinedOn());
        if (command.reason() == MemberJoined.Reason.BIRTH && !command.joinedOn().equals(member.resident().birthDate())) {
            throw new BornOnAnotherDay();
        }
        register.leftOn(member.resident()).filter(lastDay -> !command.joinedOn().isAfter(lastDay)).ifPresent(lastDay -> {
            throw new ContradictsLaterFact("joined_on");
        });
        return List.of(joined);
    }

    static List<HouseholdEvent> decide(RemoveMember command, HouseholdState state) {
        if (command.reason() == MemberLeft.Reason.TRANSFER) {
            throw new TransferNeedsBothHouseholds();
        }
        MemberLeft leaving = new MemberLeft(command.householdNo(), state.village(), command.resident(), command.reason(),
                command.lastDay(), null);
        return goesAgain(state, leaving) ? List.of() : List.of(leaving);
    }

    /** The events of both households: first those of the one that is left. */
    static List<HouseholdEvent> decide(TransferMember command, HouseholdState from, HouseholdState to) {
        if (command.from().equals(command.to())) {
            throw new SameHousehold();
        }
        MemberLeft leaving = new MemberLeft(command.from(), from.village(), command.resident(), MemberLeft.Reason.TRANSFER,
                command.movedOn().minusDays(1), command.to());
        boolean again = goesAgain(from, leaving);
        if (to.isRegistered() && !to.village().equals(command.village())) {
            throw new VillageDiffers();
        }
        if (again) {
            refuseOtherRelation(command, to);
            return List.of();
        }
        Member was = from.memberToday(command.resident());
        Member member = new Member(was.resident(), was.name(), command.relation(),
                from.categoryOn(command.resident(), command.movedOn()), was.phone(), was.recordNo());
        refuseJoining(to, member, command.movedOn());
        List<HouseholdEvent> events = new ArrayList<>();
        events.add(leaving);
        if (!to.isRegistered()) {
            events.add(new HouseholdRegistered(command.to(), command.village(), List.of()));
        }
        List<CategoryFrom> later = from.categoryChanges(command.resident(), command.movedOn(), LocalDate.MAX).entrySet().stream()
                .map(change -> new CategoryFrom(change.getKey(), change.getValue())).toList();
        events.add(new MemberJoined(command.to(), command.village(), member, MemberJoined.Reason.TRANSFER, command.movedOn(),
                command.from(), later));
        return events;
    }

    static List<HouseholdEvent> decide(ChangeHead command, HouseholdState state) {
        refuseStranger(state, command.head());
        ResidentNumber former = state.head();
        if (command.head().equals(former) && (state.headSince() == null || command.from().equals(state.headSince()))) {
            return List.of();
        }
        if (state.diedOn(command.head()) != null) {
            throw new NoLongerLiving();
        }
        MemberJoined joined = state.joined(command.head());
        if (state.headSince() != null && command.from().isBefore(state.headSince()) || command.head().equals(former)
                || joined != null && command.from().isBefore(joined.joinedOn())) {
            throw new ContradictsLaterFact("from");
        }
        if (former == null) {
            return List.of(new HeadChanged(command.householdNo(), command.head(), command.from(), null, null));
        }
        if (command.formerRelation() == null || command.formerRelation().isBlank()
                || command.formerRelation().equals(HouseholdDecisions.HEAD)) {
            throw new RelationNeeded();
        }
        return List.of(new HeadChanged(command.householdNo(), command.head(), command.from(), former, command.formerRelation()));
    }

    static List<HouseholdEvent> decide(CorrectMember command, HouseholdState state) {
        refuseStranger(state, command.resident());
        Member known = state.memberToday(command.resident());
        boolean same = known.name().equals(command.name()) && known.phone().equals(command.phone())
                && known.recordNo().equals(command.recordNo());
        return same ? List.of() : List.of(new MemberCorrected(command.householdNo(), command.resident(), command.name(), command.phone(),
                command.recordNo()));
    }

    /** Whether this very leaving is recorded already. */
    private static boolean goesAgain(HouseholdState state, MemberLeft leaving) {
        refuseUnregistered(state);
        MemberLeft known = state.left(leaving.resident());
        if (leaving.equals(known)) {
            return true;
        }
        if (known != null) {
            throw new AlreadyLeft();
        }
        refuseStranger(state, leaving.resident());
        if (state.diedOn(leaving.resident()) != null) {
            throw new NoLongerLiving();
        }
        if (leaving.lastDay().isBefore(leaving.resident().birthDate())) {
            throw new BeforeBirth(leaving.to() == null ? "last_day" : "moved_on");
        }
        MemberJoined joined = state.joined(leaving.resident());
        boolean leftBeforeJoining = joined != null && leaving.lastDay().isBefore(joined.joinedOn());
        boolean headAfterwards = leaving.resident().equals(state.head()) && state.headSince() != null
                && state.headSince().isAfter(leaving.lastDay());
        if (leftBeforeJoining || headAfterwards) {
            throw new ContradictsLaterFact(leaving.to() == null ? "last_day" : "moved_on");
        }
        return false;
    }

    private static void refuseJoining(HouseholdState state, Member member, LocalDate joinedOn) {
        if (state.diedOn(member.resident()) != null) {
            throw new NoLongerLiving();
        }
        if (joinedOn.isBefore(member.resident().birthDate())) {
            throw new BeforeBirth("joined_on");
        }
        MemberLeft left = state.left(member.resident());
        if (left != null && !joinedOn.isAfter(left.lastDay())) {
            throw new ContradictsLaterFact("joined_on");
        }
        if (member.relation().equals(HouseholdDecisions.HEAD) && state.hasHead()) {
            throw new SecondHead();
        }
    }

    private static void refuseOtherContent(HouseholdState state, MemberJoined told) {
        MemberJoined known = state.joined(told.member().resident());
        HouseholdDecisions.refuseOtherContent(state, told.member());
        String field = known == null || !Objects.equals(known.joinedOn(), told.joinedOn()) ? "joined_on"
                : known.reason() != told.reason() ? "reason" : null;
        if (field != null) {
            throw new ResidentRecordedDifferently(field);
        }
    }

    /** Who came there once more since is not asked for the relation of before. */
    private static void refuseOtherRelation(TransferMember command, HouseholdState to) {
        MemberJoined known = to.joined(command.resident());
        if (known != null && command.from().equals(known.from()) && command.movedOn().equals(known.joinedOn())
                && !command.relation().equals(known.member().relation())) {
            throw new ResidentRecordedDifferently("relation");
        }
    }

    private static void refuseUnregistered(HouseholdState state) {
        if (!state.isRegistered()) {
            throw new HouseholdNotRegistered();
        }
    }

    private static void refuseStranger(HouseholdState state, ResidentNumber resident) {
        refuseUnregistered(state);
        if (!state.has(resident)) {
            throw new NotAMember();
        }
    }
}
