package io.heyi.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.adjudication.Adjudicator;
import io.heyi.benefits.adjudication.Step;
import io.heyi.benefits.adjudication.StepName;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.Standing;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.PlanRef;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the adjudicator can say must come back from its JSON equal. The seed is printed; another one: {@code -Dseed=…}. */
class RandomSettlementsTest {

    private static final int SETTLEMENTS = 3_000;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final JsonMapper mapper = LedgerJson.mapper();

    @Test
    void any_settlement_is_read_as_it_was_written() {
        System.out.println("RandomSettlementsTest: seed " + seed);
        Set<StepName> seen = EnumSet.noneOf(StepName.class);
        for (int i = 0; i < SETTLEMENTS; i++) {
            ClaimSettled settled = settlement(i);
            String json = mapper.writeValueAsString(settled);
            assertThat(mapper.readValue(json, ClaimSettled.class)).as("seed %d, settlement %d", seed, i).isEqualTo(settled);
            assertThat(mapper.treeToValue(mapper.readTree(json), ClaimSettled.class)).as("by tree, seed %d, settlement %d", seed, i)
                    .isEqualTo(settled);
            assertThat(CanonicalJson.of(json)).as("written again, seed %d, settlement %d", seed, i)
                    .isEqualTo(CanonicalJson.of(mapper.writeValueAsString(mapper.readValue(json, ClaimSettled.class))));
            settled.adjudication().trace().stream().map(Step::name).forEach(seen::add);
        }
        assertThat(seen).as("seed %d", seed).containsExactlyInAnyOrder(StepName.values());
    }

    private ClaimSettled settlement(int ordinal) {
        Claim claim = claim();
        Patient patient = new Patient(oneOf(Category.values()), random.nextInt(100));
        Standing standing = standing();
        Adjudication adjudication = Adjudicator.adjudicate(PlanWithEverything.PLAN, claim, patient, standing);
        ClaimId corrects = random.nextBoolean() ? null : new ClaimId("H1", "C0");
        return new ClaimSettled("1", 2018, "990707001001", new ClaimId("H1", "C" + ordinal), ordinal,
                new ResidentNumber("990101196601010019"), "I" + ordinal, corrects, new PlanRef("990707-2018", 1), patient, claim, standing,
                adjudication);
    }

    private Claim claim() {
        ClaimKind kind = oneOf(ClaimKind.values());
        LocalDate admitted = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(300));
        String diagnosis = kind == ClaimKind.CHRONIC ? "I10.x00" : random.nextBoolean() ? "K35.900" : "O82.900";
        Referral referral = random.nextInt(4) == 0 ? null : oneOf(Referral.values());
        List<ChargeLine> lines = random.nextBoolean() ? lines() : List.of();
        ClassSums sums = lines.isEmpty() ? new ClassSums(money(2_000_000), money(200_000), money(50_000)) : null;
        Money total = lines.isEmpty() ? sums.total()
                : Money.rounded(lines.stream().map(ChargeLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        return new Claim(kind, admitted, admitted.plusDays(random.nextInt(40)), List.of(diagnosis, "Z00"), total, sums, lines, referral,
                random.nextBoolean(), "H1", InstitutionLevel.COUNTY, oneOf(Placement.values()));
    }

    private List<ChargeLine> lines() {
        List<ChargeLine> lines = new ArrayList<>();
        for (int line = 1; line <= 1 + random.nextInt(6); line++) {
            ItemClass itemClass = oneOf(ItemClass.values());
            lines.add(new ChargeLine(line, "I" + line, random.nextBoolean() ? null : "药品 " + line, itemClass, decimal(100_000, 4),
                    decimal(10_000_000, 4), random.nextBoolean() ? null : decimal(10_000_000, 4),
                    itemClass == ItemClass.C || random.nextBoolean() ? null : decimal(1_000_000, 6), random.nextBoolean()));
        }
        return lines;
    }

    private Standing standing() {
        return random.nextInt(3) == 0 ? Standing.NONE
                : new Standing(random.nextInt(3), money(2_100_000), money(400_000), money(25_000), money(9_000), money(30_000),
                        money(900_000), money(400_000), money(110_000), money(300_000), random.nextBoolean(), money(30_000), money(10_000));
    }

    /** Often nothing, because nothing is what is not written. */
    private Money money(int belowFen) {
        return random.nextInt(4) == 0 ? Money.ZERO : Money.ofFen(random.nextInt(belowFen));
    }

    private BigDecimal decimal(int below, int scale) {
        return BigDecimal.valueOf(random.nextInt(below), scale);
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
