package io.heyi.benefits.adjudication;

import static io.heyi.benefits.examples.Bill.bill;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.examples.Bill;
import io.heyi.benefits.examples.Office;
import io.heyi.benefits.examples.Plans;
import io.heyi.benefits.examples.RandomYear;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.usage.HouseholdUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to be left is what a claim as large as may be is paid, to the fen, and then nothing is left. */
class RemainingTest {

    private static final LocalDate DAY = LocalDate.of(2018, 7, 1);
    private static final String HUGE = "90000000.00";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void what_is_left_after_a_random_year_is_paid_whole_and_no_fen_more(long seed) {
        for (ClaimKind kind : new ClaimKind[] {ClaimKind.OUTPATIENT, ClaimKind.CHRONIC, ClaimKind.INPATIENT, ClaimKind.ACCIDENT}) {
            RandomYear year = new RandomYear(seed);
            BenefitPlan plan = year.plan();
            Category category = Category.values()[year.upTo(Category.values().length)];
            Office office = new Office(plan, new HouseholdUsage(Money.ZERO, Money.ofFen(year.upTo(10_00))));
            int claims = year.upTo(12);
            for (int i = 0; i < claims; i++) {
                office.settle("claim" + i, i % 3 == 0 ? "other" : "one", year.bill());
            }
            settleAllThatIsLeft(office, plan, kind, category);
        }
    }

    private static void settleAllThatIsLeft(Office office, BenefitPlan plan, ClaimKind kind, Category category) {
        Bill huge = bill(kind).costing(HUGE).on(DAY).diagnosed("I10.x00").at(InstitutionLevel.TOWNSHIP).patient(category, 40);
        Remaining left = remaining(office, plan, huge);
        Adjudication paid = office.settle("huge", "one", huge);

        assertThat(paid.basic()).isEqualTo(least(left, applying(kind), kind));
        assertThat(paid.account()).isEqualTo(kind == ClaimKind.OUTPATIENT && left.familyAccount() != null ? left.familyAccount() : Money.ZERO);
        if (kind == ClaimKind.CHRONIC) {
            assertThat(paid.deductible()).isEqualTo(left.chronicDeductible());
        }
        Remaining after = kind == ClaimKind.OUTPATIENT ? afterManyVisits(office, plan, huge) : remaining(office, plan, huge);
        assertThat(least(after, applying(kind).stream().filter(name -> name != Ceiling.VISIT).toList(), kind)).isEqualTo(Money.ZERO);
        if (kind != ClaimKind.OUTPATIENT) {
            layersTakeWhatIsLeft(left, paid);
        }
    }

    /** One visit may take less than the day. */
    private static Remaining afterManyVisits(Office office, BenefitPlan plan, Bill visit) {
        Money paid;
        do {
            paid = office.settle("visit", "one", visit).basic();
        } while (paid.isPositive());
        return remaining(office, plan, visit);
    }

    /** The rest of the huge bill is more than any layer's ceiling. */
    private static void layersTakeWhatIsLeft(Remaining left, Adjudication paid) {
        if (left.ceilings().stream().anyMatch(room -> room.ceiling() == Ceiling.SERIOUS_YEAR)) {
            assertThat(paid.serious()).isEqualTo(least(left, List.of(Ceiling.SERIOUS_YEAR), null));
        }
        boolean limited = left.ceilings().stream().anyMatch(room -> room.ceiling() == Ceiling.ASSISTANCE_YEAR);
        if (limited && paid.guarantee().isZero()) {
            assertThat(paid.assistance()).isEqualTo(least(left, List.of(Ceiling.ASSISTANCE_YEAR), null));
        }
    }

    private static List<Ceiling> applying(ClaimKind kind) {
        return switch (kind) {
            case OUTPATIENT -> List.of(Ceiling.VISIT, Ceiling.DAY, Ceiling.PERSON_YEAR, Ceiling.HOUSEHOLD_YEAR);
            case CHRONIC -> List.of(Ceiling.CHRONIC_YEAR, Ceiling.KIND_YEAR, Ceiling.YEAR);
            default -> List.of(Ceiling.KIND_YEAR, Ceiling.YEAR);
        };
    }

    private static Money least(Remaining remaining, List<Ceiling> names, ClaimKind kind) {
        List<Room> rooms = new ArrayList<>(remaining.ceilings());
        rooms.removeIf(room -> !names.contains(room.ceiling()) || room.kind() != null && room.kind() != kind);
        return rooms.stream().map(Room::left).min(Money::compareTo).orElseThrow();
    }

    private static Remaining remaining(Office office, BenefitPlan plan, Bill bill) {
        Claim claim = bill.claim();
        return Remaining.at(claim.institution(), claim.level(), claim.placement(), DAY, plan, bill.person(), office.person("one"),
                office.household());
    }

    @Test
    void every_ceiling_of_a_plan_with_every_rule_is_told_in_the_first_hour_of_the_year() {
        BenefitPlan plan = Plans.county2018().build();
        Remaining whole = Remaining.at("H1", InstitutionLevel.TOWNSHIP, Placement.HOME, DAY, plan,
                bill(ClaimKind.OUTPATIENT).patient(Category.POOR).person(), new Office(plan).person("one"),
                new HouseholdUsage(Money.ZERO, Money.parse("40.00")));
        assertThat(whole.ceilings()).extracting(Room::ceiling).containsExactlyInAnyOrder(
                Arrays.stream(Ceiling.values()).filter(ceiling -> ceiling != Ceiling.SERIOUS_YEAR).toArray(Ceiling[]::new));
        assertThat(whole.ceilings()).allSatisfy(room -> assertThat(room.left()).isEqualTo(room.limit()));
        assertThat(whole.familyAccount()).hasToString("40.00");
        assertThat(whole.chronicDeductible()).hasToString("300.00");
        assertThat(whole.seriousThreshold()).hasToString("6000.00");
        assertThat(whole.guaranteedSelfPay()).hasToString("3000.00");
    }

    @Test
    void a_plan_without_a_rule_has_nothing_to_tell_of_it() {
        BenefitPlan plan = Plans.jiamusi2018();
        Remaining left = Remaining.at("H1", InstitutionLevel.COUNTY, Placement.HOME, DAY, plan, bill(ClaimKind.OUTPATIENT).person(),
                new Office(plan).person("one"), HouseholdUsage.NONE);
        assertThat(left.ceilings()).extracting(Room::ceiling)
                .containsExactlyInAnyOrder(Ceiling.PERSON_YEAR, Ceiling.YEAR, Ceiling.KIND_YEAR, Ceiling.SERIOUS_YEAR);
        assertThat(left.familyAccount()).isNull();
        assertThat(left.chronicDeductible()).isNull();
        assertThat(left.guaranteedSelfPay()).isNull();
    }
}
