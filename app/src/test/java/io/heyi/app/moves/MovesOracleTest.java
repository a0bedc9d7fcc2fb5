package io.heyi.app.moves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.CoverageRefusals.ClaimsSinceTheMove;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.intake.Progress;
import io.heyi.command.journal.Outcome;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.json.EventReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random years with moves, late bills and reversals, entered through two processes' contexts in turn: every settlement, and every claim
 * that a reversal touches, must be what a model without streams says, to the fen.
 */
class MovesOracleTest {

    private static final int STEPS = 240;
    private static final int HOUSEHOLDS = 4;
    private static final int MEMBERS = 3;
    private static final List<InstitutionLevel> LEVELS = List.of(InstitutionLevel.VILLAGE, InstitutionLevel.TOWNSHIP, InstitutionLevel.COUNTY);
    private static final ClaimKind[] KINDS = {ClaimKind.OUTPATIENT, ClaimKind.OUTPATIENT, ClaimKind.INPATIENT, ClaimKind.CHRONIC};

    private final PaperCounty paper = new PaperCounty();
    private final List<ResidentNumber> residents = new ArrayList<>();
    private final EventReader reader = new EventReader();
    private Random random;
    private LocalDate today;
    private Ledger ledger;
    private int claims;
    private int moves;
    private int touchedElsewhere;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoeverMovesIsSettledAsTheSpecificationSays(long seed) {
        random = new Random(seed);
        LedgerDatabase database = TestDatabases.fresh();
        try (Ledger one = Ledger.on(database, null); Ledger other = Ledger.beside(database)) {
            ledger = one;
            found();
            for (int step = 0; step < STEPS; step++) {
                ledger = random.nextBoolean() ? one : other;
                today = LocalDate.of(2018, 1, 1).plusDays(729L * step / STEPS);
                int what = random.nextInt(10);
                if (what < 6) {
                    settle();
                } else if (what < 8) {
                    move();
                } else {
                    reverse();
                }
            }
            assertThat(one.audit().verify(events -> { }).findings()).isEmpty();
            long position = one.readSide().awaitNow(Progress.SILENT).position();
            assertThat(one.replay().run(position, (at, upto) -> { }).equal()).as("projections rebuilt").isTrue();
            assertThat(moves).as("moves with seed %d", seed).isGreaterThan(15);
            assertThat(touchedElsewhere).as("claims touched in another household").isPositive();
        }
    }

    private void found() {
        TwoYears.open(ledger);
        for (int number = 1; number <= HOUSEHOLDS; number++) {
            for (ResidentNumber resident : TwoYears.household(ledger, number, MEMBERS, 2018, 2019)) {
                residents.add(resident);
                paper.lives(resident, TwoYears.householdNo(number), LocalDate.of(2017, 1, 1));
                for (int year = 2018; year <= 2019; year++) {
                    paper.credit(TwoYears.householdNo(number), year, TwoYears.CREDIT);
                }
            }
        }
    }

    /** Every third bill arrives late, some of them a year. */
    private LocalDate dayOfService() {
        LocalDate day = today.minusDays(random.nextInt(random.nextInt(3) == 0 ? 400 : 5));
        return day.getYear() < 2018 ? LocalDate.of(2018, 1, 1) : day;
    }

    private void settle() {
        ResidentNumber resident = residents.get(random.nextInt(residents.size()));
        ClaimKind kind = KINDS[random.nextInt(KINDS.length)];
        InstitutionLevel level = kind == ClaimKind.OUTPATIENT ? LEVELS.get(random.nextInt(2)) : LEVELS.get(1 + random.nextInt(2));
        String yuan = kind == ClaimKind.INPATIENT ? 500 + random.nextInt(6000) + ".37" : 20 + random.nextInt(200) + ".13";
        SettleClaim command = TwoYears.claim(ledger, ++claims, resident, kind, level, dayOfService(), yuan);
        ClaimRequest r = command.request();
        Claim claim = new Claim(kind, r.admittedOn(), r.servedOn(), r.diagnoses(), r.total(), r.sums(), List.of(), null, false, level.name(),
                level, Placement.HOME);
        PaperCounty.Settled expected = paper.settle(r.claimId(), resident, TwoYears.benefitPlan(r.year()),
                new Patient(Category.ORDINARY, resident.ageOn(r.servedOn())), claim);
        assertThat(command.householdNo()).isEqualTo(expected.household());
        Settlement settlement = ledger.groupCommit().execute(command);
        assertThat(settlement.amounts()).as("claim %d", claims).isEqualTo(Amounts.of(expected.adjudication()));
    }

    private void move() {
        ResidentNumber resident = residents.get(random.nextInt(residents.size()));
        LocalDate movedOn = today.minusDays(random.nextInt(10));
        String from = paper.homeOn(resident, LocalDate.MAX);
        String to = TwoYears.householdNo(1 + random.nextInt(HOUSEHOLDS + 1));
        if (from.equals(to) || !movedOn.isAfter(paper.lastMove(resident).plusDays(1))) {
            return;
        }
        Outcome outcome = ledger.groupCommit().execute(List.of(TwoYears.transfer(resident, from, to, movedOn))).get(0);
        if (paper.hasClaimSince(resident, movedOn)) {
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class,
                    refused -> assertThat(refused.refusal()).isInstanceOf(ClaimsSinceTheMove.class));
        } else {
            outcome.orThrow();
            paper.lives(resident, to, movedOn);
            moves++;
        }
    }

    private void reverse() {
        List<PaperCounty.Settled> standing = paper.standing();
        if (standing.isEmpty()) {
            return;
        }
        PaperCounty.Settled claim = standing.get(random.nextInt(standing.size()));
        Long before = TwoYears.database(ledger).sql("select max(global_index) from domain_event_entry").query(Long.class).single();
        ledger.groupCommit().execute(new ReverseClaim(claim.household(), claim.year(), claim.id(), "录入错误", LocalDate.of(2020, 1, 1)));
        Map<ClaimId, Amounts> named = new HashMap<>();
        for (Map<String, Object> row : TwoYears.payloadsAfter(ledger, before, "ResettlementRequired")) {
            ResettlementRequired event = (ResettlementRequired) reader.read((String) row.get("payload_type"), (byte[]) row.get("payload"));
            named.put(event.claimId(), event.would());
            touchedElsewhere += event.householdNo().equals(claim.household()) ? 0 : 1;
        }
        assertThat(named).as("touched by the reversal of %s", claim.id()).isEqualTo(paper.reverse(claim.id()));
    }
}
