package io.heyi.benefits.examples;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Random;

/** Plans and bills that nobody thought of, repeatable by their seed. */
public final class RandomYear {

    private static final String[] MAIN_DIAGNOSES = {"I10.x00", "E11.900", "C34.900", "K35.900", "O82.000", "K80.200"};

    private final Random random;

    public RandomYear(long seed) {
        random = new Random(seed);
    }

    /** The plan of county 2018 with ceilings so low that they bite, and its layers in any order, some of them gone. */
    public BenefitPlan plan() {
        PlanBuilder plan = Plans.county2018();
        plan.annualCeiling = amount(30_000_00);
        plan.ceilings.put(ClaimKind.ACCIDENT, amount(5_000_00));
        plan.ceilings.put(ClaimKind.CHRONIC, amount(5_000_00));
        plan.outpatientYear(amount(200_00).toString(), amount(400_00).toString());
        plan.serious(amount(5_000_00).toString(), null, "8000:0.55, 0.666", amount(9_000_00).toString())
                .layers.remove(plan.layers.size() - 1);
        plan.assistance(Category.MINIMUM_LIVING, "0.333", amount(3_000_00).toString());
        Collections.shuffle(plan.layers, random);
        plan.layers.subList(random.nextInt(4), plan.layers.size()).clear();
        return plan.build();
    }

    public Bill bill(ClaimKind kind) {
        Bill bill = Bill.bill(kind).on(LocalDate.of(2018, 1 + random.nextInt(12), 1 + random.nextInt(2))).diagnosed(diagnosis(kind))
                .at(level(kind)).placed(any(Placement.values()), random.nextBoolean() ? any(Referral.values()) : null)
                .in("H" + random.nextInt(2)).patient(any(Category.values()), random.nextInt(90));
        if (random.nextBoolean()) {
            bill.traditional();
        }
        return random.nextBoolean() ? itemised(bill) : summed(bill, kind == ClaimKind.OUTPATIENT ? 200_00 : 30_000_00);
    }

    public Bill bill() {
        return bill(any(ClaimKind.values()));
    }

    public int upTo(int bound) {
        return random.nextInt(bound);
    }

    public Random random() {
        return random;
    }

    private Bill summed(Bill bill, int most) {
        ClassSums sums = new ClassSums(amount(most), amount(most), amount(most));
        return bill.sums(sums.total().toString(), sums);
    }

    private Bill itemised(Bill bill) {
        ChargeLine[] lines = new ChargeLine[1 + random.nextInt(6)];
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < lines.length; i++) {
            ItemClass itemClass = any(ItemClass.values());
            lines[i] = Bill.line(i + 1, itemClass, decimal(20_0000), decimal(500_0000), random.nextBoolean() ? decimal(500_0000) : null,
                    itemClass != ItemClass.C && random.nextBoolean() ? "0." + random.nextInt(1000) : null, random.nextBoolean());
            total = total.add(lines[i].amount());
        }
        return bill.itemised(Money.rounded(total).toString(), lines);
    }

    private String diagnosis(ClaimKind kind) {
        return switch (kind) {
            case CHRONIC -> MAIN_DIAGNOSES[random.nextInt(3)];
            case SINGLE_DISEASE -> MAIN_DIAGNOSES[3 + random.nextInt(2)];
            default -> any(MAIN_DIAGNOSES);
        };
    }

    private InstitutionLevel level(ClaimKind kind) {
        if (kind == ClaimKind.SINGLE_DISEASE) {
            return random.nextBoolean() ? InstitutionLevel.COUNTY : InstitutionLevel.TOWNSHIP;
        }
        return any(InstitutionLevel.values());
    }

    private Money amount(int mostFen) {
        return Money.ofFen(random.nextInt(mostFen));
    }

    private String decimal(int mostTenThousandths) {
        return BigDecimal.valueOf(random.nextInt(mostTenThousandths), 4).toPlainString();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
