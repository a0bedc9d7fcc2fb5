package io.heyi.command.household;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.household.HouseholdRefusals.AlreadyDead;
import io.heyi.command.household.HouseholdRefusals.ContradictsLaterFact;
import io.heyi.command.household.HouseholdRefusals.DeathBeforeBirth;
import io.heyi.command.household.HouseholdRefusals.HouseholdNotRegistered;
import io.heyi.command.household.HouseholdRefusals.LeftBefore;
import io.heyi.command.household.HouseholdRefusals.NoLongerLiving;
import io.heyi.command.household.HouseholdRefusals.NotAMember;
import io.heyi.command.household.HouseholdRefusals.ResidentBelongsElsewhere;
import io.heyi.command.household.HouseholdRefusals.ResidentRecordedDifferently;
import io.heyi.command.household.HouseholdRefusals.SecondHead;
import io.heyi.command.household.HouseholdRefusals.VillageDiffers;
import io.heyi.events.household.HouseholdEvent;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import io.heyi.events.household.MembersAdded;

/** What may happen to a household. Pure: the same command on the same state gives the same events or the same refusal. */
final class HouseholdDecisions {

    static final String HEAD = "HEAD";

    private HouseholdDecisions() {
    }

    static List<HouseholdEvent> decide(RegisterMembers command, HouseholdState state, ResidentRegister register) {
        if (state.isRegistered() && !state.village().equals(command.village())) {
            throw new VillageDiffers();
        }
        Map<ResidentNumber, Member> joining = new LinkedHashMap<>();
        for (Member member : command.members()) {
            if (state.member(member.resident()) != null) {
                refuseOtherContent(state, member);
            } else if (joining.containsKey(member.resident())) {
                refuseOtherContent(joining.get(member.resident()), member);
            } else {
                refuseMemberOfAnother(command.householdNo(), member.resident(), register);
                refuseDead(member.resident(), register);
                refuseReturning(member.resident(), register);
                joining.put(member.resident(), member);
            }
        }
        if (joining.isEmpty()) {
            return List.of();
        }
        refuseSecondHead(state, joining.values());
        List<Member> members = List.copyOf(joining.values());
        return List.of(state.isRegistered()
                ? new MembersAdded(command.householdNo(), command.village(), members)
                : new HouseholdRegistered(command.householdNo(), command.village(), members));
    }

    /** Also of one who left the county: what they are enrolled for ends. Who went to another household of the county died there. */
    static List<HouseholdEvent> decide(RecordDeath command, HouseholdState state, ResidentRegister register) {
        MemberLeft left = state.left(command.resident());
        if (left == null || left.to() != null) {
            refuseStranger(state, command.resident());
        }
        if (command.diedOn().isBefore(command.resident().birthDate())) {
            throw new DeathBeforeBirth();
        }
        MemberJoined joined = state.joined(command.resident());
        if (joined != null && command.diedOn().isBefore(joined.joinedOn()) || left != null && !command.diedOn().isAfter(left.lastDay())) {
            throw new ContradictsLaterFact("died_on");
        }
        LocalDate known = state.diedOn(command.resident()) != null ? state.diedOn(command.resident())
                : register.diedOn(command.resident()).orElse(null);
        if (command.diedOn().equals(known)) {
            return List.of();
        }
        if (known != null) {
            throw new AlreadyDead();
        }
        refuseMemberOfAnother(command.householdNo(), command.resident(), register);
        return List.of(new MemberDied(command.householdNo(), state.village(), command.resident(), command.diedOn()));
    }

    /**
     * A change of that very day that stands is on record: told again, it takes back none of a later day. One that another has replaced
     * since does not stand, and is a new change when it is told again.
     */
    static List<HouseholdEvent> decide(ChangeCategory command, HouseholdState state) {
        refuseStranger(state, command.resident());
        boolean onRecord = state.changeOn(command.resident(), command.from()) == command.category();
        boolean saysNothingNew = command.category() == state.categoryOn(command.resident(), command.from())
                && state.categoryChanges(command.resident(), command.from(), LocalDate.MAX).isEmpty();
        if (onRecord || saysNothingNew) {
            return List.of();
        }
        return List.of(new MemberCategoryChanged(command.householdNo(), command.resident(), command.category(), command.from()));
    }

    private static void refuseStranger(HouseholdState state, ResidentNumber resident) {
        if (!state.isRegistered()) {
            throw new HouseholdNotRegistered();
        }
        if (!state.has(resident)) {
            throw new NotAMember();
        }
    }

    static void refuseMemberOfAnother(String householdNo, ResidentNumber resident, ResidentRegister register) {
        register.householdOf(resident).filter(other -> !other.equals(householdNo)).ifPresent(other -> {
            throw new ResidentBelongsElsewhere();
        });
    }

    /** Whichever household it was recorded in. */
    static void refuseDead(ResidentNumber resident, ResidentRegister register) {
        register.diedOn(resident).ifPresent(day -> {
            throw new NoLongerLiving();
        });
    }

    /** Coming back has a first day, which a registration does not tell. */
    private static void refuseReturning(ResidentNumber resident, ResidentRegister register) {
        register.leftOn(resident).ifPresent(lastDay -> {
            throw new LeftBefore();
        });
    }

    private static void refuseSecondHead(HouseholdState state, Iterable<Member> joining) {
        boolean headed = state.hasHead();
        for (Member member : joining) {
            if (member.relation().equals(HEAD)) {
                if (headed) {
                    throw new SecondHead();
                }
                headed = true;
            }
        }
    }

    /** As told at first or as put right since: a file that was taken once stays good. */
    static void refuseOtherContent(HouseholdState state, Member told) {
        if (!told.equals(state.memberToday(told.resident()))) {
            refuseOtherContent(state.member(told.resident()), told);
        }
    }

    private static void refuseOtherContent(Member known, Member told) {
        String field = !known.name().equals(told.name()) ? "name"
                : !known.relation().equals(told.relation()) ? "relation"
                : known.category() != told.category() ? "category"
                : !known.phone().equals(told.phone()) ? "phone"
                : !known.recordNo().equals(told.recordNo()) ? "record_no" : null;
        if (field != null) {
            throw new ResidentRecordedDifferently(field);
        }
    }
}
