package io.heyi.command.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.command.coverage.ClaimRegister.Place;
import io.heyi.command.coverage.CoverageRefusals.BornAfterTheYear;
import io.heyi.command.coverage.CoverageRefusals.DiedBeforeCoverage;
import io.heyi.command.coverage.CoverageRefusals.EnrolledDifferently;
import io.heyi.command.coverage.CoverageRefusals.EnrolledElsewhere;
import io.heyi.command.coverage.CoverageRefusals.NoPlanForTheYear;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRefusals.PaidAfterTheYear;
import io.heyi.command.coverage.CoverageRefusals.ReceiptAlreadyUsed;
import io.heyi.command.coverage.CoverageRefusals.YearClosed;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.household.HouseholdFacts;
import io.heyi.command.household.HouseholdRefusals.NotAMember;
import io.heyi.command.plan.PlanBook;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.CoveredCategoryChanged;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.MembersEnrolled;

/**
 * Who is covered from when to when (adjudication rule 3). A closed year still takes its newborns, whose 90 days may outlast it; its family
 * account stays 0, so they bring it nothing. Pure.
 */
final class EnrollmentDecisions {

    /** A newborn registered within so many days is covered from birth. */
    static final int NEWBORN_DAYS = 90;

    private EnrollmentDecisions() {
    }

    static List<CoverageEvent> decide(EnrollMembers command, CoverageState state, HouseholdFacts household, PlanBook plans,
                                      EnrollmentRegister register) {
        Map<ResidentNumber, Enrollment> enrolling = new LinkedHashMap<>();
        for (Contribution contribution : command.contributions()) {
            CoveredMember covered = state.member(contribution.resident());
            Enrollment known = covered == null ? enrolling.get(contribution.resident()) : covered.enrollment();
            if (known != null) {
                refuseOtherContent(known, contribution);
            } else if (!wasRefunded(state, contribution)) {
                enrolling.put(contribution.resident(), enrollment(command, contribution, state, household, plans, register));
            }
        }
        if (enrolling.isEmpty()) {
            return List.of();
        }
        if (state.isClosed() && !command.contributions().stream().filter(told -> enrolling.containsKey(told.resident()))
                .allMatch(told -> isNewborn(told) && told.resident().birthDate().getYear() == command.year())) {
            throw new YearClosed();
        }
        List<CoverageEvent> events = new ArrayList<>();
        events.add(new MembersEnrolled(command.householdNo(), command.year(), household.village(), List.copyOf(enrolling.values())));
        enrolling.values().forEach(enrollment -> events.addAll(laterCategories(command, enrollment, household)));
        return events;
    }

    static List<CoverageEvent> decide(EndCoverage command, CoverageState state) {
        CoveredMember member = enrolled(state, command.resident());
        return command.lastDay().isBefore(member.coveredUntil())
                ? List.of(new CoverageEnded(command.householdNo(), command.year(), command.resident(), command.lastDay()))
                : List.of();
    }

    static List<CoverageEvent> decide(ChangeCoveredCategory command, CoverageState state) {
        return enrolled(state, command.resident()).isFrom(command.from(), command.category()) ? List.of()
                : List.of(new CoveredCategoryChanged(command.householdNo(), command.year(), command.resident(), command.category(),
                        command.from()));
    }

    private static CoveredMember enrolled(CoverageState state, ResidentNumber resident) {
        CoveredMember member = state.member(resident);
        if (member == null) {
            throw new NotEnrolled();
        }
        return member;
    }

    private static Enrollment enrollment(EnrollMembers command, Contribution told, CoverageState state, HouseholdFacts household,
                                         PlanBook plans, EnrollmentRegister register) {
        ResidentNumber resident = told.resident();
        if (!household.has(resident)) {
            throw new NotAMember();
        }
        register.householdOf(resident, command.year()).filter(other -> !other.equals(command.householdNo())).ifPresent(other -> {
            throw new EnrolledElsewhere();
        });
        refuseUsedReceipt(command, told, register);
        LocalDate from = coveredFrom(command, told);
        LocalDate until = coveredUntil(command.year(), household.diedOn(resident));
        if (from.isAfter(until)) {
            throw new DiedBeforeCoverage();
        }
        BenefitPlan plan = plans.inForce(household.village(), from).orElseThrow(NoPlanForTheYear::new);
        return new Enrollment(resident, household.categoryOn(resident, from), told.individualPremium(), told.paidOn(), told.payer(),
                from, until, state.isClosed() ? Money.ZERO : accountCredit(plan), told.receiptNo());
    }

    private static LocalDate coveredFrom(EnrollMembers command, Contribution told) {
        LocalDate newYear = LocalDate.of(command.year(), 1, 1);
        LocalDate born = told.resident().birthDate();
        boolean newborn = isNewborn(told);
        if (born.getYear() > command.year()) {
            throw new BornAfterTheYear();
        }
        if (told.paidOn().getYear() > command.year() && !newborn) {
            throw new PaidAfterTheYear();
        }
        boolean inWindow = !told.paidOn().isAfter(command.windowEndsOn());
        LocalDate from = newborn || inWindow ? newYear : told.paidOn();
        return from.isBefore(born) ? born : from;
    }

    private static boolean isNewborn(Contribution told) {
        LocalDate born = told.resident().birthDate();
        return !told.paidOn().isBefore(born) && ChronoUnit.DAYS.between(born, told.paidOn()) <= NEWBORN_DAYS;
    }

    private static LocalDate coveredUntil(int year, LocalDate diedOn) {
        LocalDate newYearsEve = LocalDate.of(year, 12, 31);
        return diedOn == null || diedOn.isAfter(newYearsEve) ? newYearsEve : diedOn;
    }

    private static Money accountCredit(BenefitPlan plan) {
        return plan.outpatient().familyAccount() == null ? Money.ZERO : plan.outpatient().familyAccount().creditPerMember();
    }

    private static List<CoveredCategoryChanged> laterCategories(EnrollMembers command, Enrollment enrollment, HouseholdFacts household) {
        return household.categoryChanges(enrollment.resident(), enrollment.coveredFrom(), enrollment.coveredUntil()).entrySet().stream()
                .map(change -> new CoveredCategoryChanged(command.householdNo(), command.year(), enrollment.resident(),
                        change.getValue(), change.getKey()))
                .toList();
    }

    /** A contribution that was paid back enrolls nobody when its file is taken again; a new one does. */
    private static boolean wasRefunded(CoverageState state, Contribution told) {
        return state.contributions().refundsOf(told.resident()).stream()
                .anyMatch(refund -> differingField(refund.enrollment(), told) == null);
    }

    private static void refuseUsedReceipt(EnrollMembers command, Contribution told, EnrollmentRegister register) {
        if (told.receiptNo() != null) {
            Place here = new Place(command.householdNo(), command.year());
            register.holderOf(told.receiptNo()).filter(holder -> !holder.equals(here)).ifPresent(holder -> {
                throw new ReceiptAlreadyUsed();
            });
        }
    }

    private static void refuseOtherContent(Enrollment known, Contribution told) {
        String field = differingField(known, told);
        if (field != null) {
            throw new EnrolledDifferently(field);
        }
    }

    /** Who tells no receipt number says nothing of it. */
    private static String differingField(Enrollment known, Contribution told) {
        return !known.individualPremium().equals(told.individualPremium()) ? "individual_premium"
                : !known.paidOn().equals(told.paidOn()) ? "paid_on"
                : !known.payer().equals(told.payer()) ? "payer"
                : told.receiptNo() != null && !told.receiptNo().equals(known.receiptNo()) ? "receipt_no" : null;
    }
}
