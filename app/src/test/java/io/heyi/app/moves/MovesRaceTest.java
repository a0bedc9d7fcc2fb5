package io.heyi.app.moves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.heyi.app.database.InTheWay;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.household.RecordDeath;
import io.heyi.command.household.RegisterMembers;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Outcome;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.household.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever threads and processes send at the same moment: what touches two households is one transaction over both, or nothing. */
class MovesRaceTest {

    private static final int THREADS = 32;
    private static final LocalDate JUNE = LocalDate.of(2018, 6, 1);

    private LedgerDatabase database;
    private Ledger one;
    private Ledger other;
    private ExecutorService callers;

    @BeforeEach
    void open() {
        database = TestDatabases.fresh();
        one = Ledger.on(database, null);
        other = Ledger.beside(database);
        callers = Executors.newFixedThreadPool(THREADS);
        TwoYears.open(one);
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        other.close();
        one.close();
    }

    /** 9000.00 is the year's ceiling of a person, wherever the claims are. */
    @Test
    void lateBillsOfTheOldHouseholdAndBillsOfTheNewOneTakeTheLastYuanOnce() throws Exception {
        for (int round = 1; round <= 6; round++) {
            ResidentNumber mover = TwoYears.household(one, round, 2, 2018).get(1);
            String from = TwoYears.householdNo(round);
            String to = TwoYears.householdNo(50 + round);
            one.groupCommit().execute(TwoYears.transfer(mover, from, to, JUNE));
            List<LedgerCommand> claims = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                claims.add(TwoYears.claim(i % 2 == 0 ? from : to, round * 100 + i, mover, ClaimKind.INPATIENT, InstitutionLevel.COUNTY,
                        i % 2 == 0 ? JUNE.minusDays(1) : JUNE, "5000.00"));
            }
            Money paid = Money.ZERO;
            for (Outcome outcome : atOnce(claims)) {
                paid = paid.plus(outcome.<Settlement>orThrow().amounts().basic());
            }
            assertThat(paid).as("in round %d", round).isEqualTo(Money.parse("9000.00"));
        }
        assertThat(one.audit().verify(events -> { }).findings()).isEmpty();
    }

    @Test
    void whoIsSentToManyHouseholdsAtOnceArrivesInOne() throws Exception {
        ResidentNumber mover = TwoYears.household(one, 1, 2, 2018, 2019).get(1);
        List<LedgerCommand> moves = IntStream.range(0, THREADS)
                .<LedgerCommand>mapToObj(i -> TwoYears.transfer(mover, TwoYears.householdNo(1), TwoYears.householdNo(10 + i), JUNE)).toList();
        assertThat(atOnce(moves)).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
        assertThat(TwoYears.database(one).sql("select count(distinct household_no) from enrollment_register where resident = ?")
                .param(mover.value()).query(Long.class).single()).isEqualTo(1);
        assertThat(one.audit().verify(events -> { }).findings()).isEmpty();
    }

    @Test
    void aContributionForNextYearAndAMoveAtTheSameMomentLeaveTheResidentCoveredInTheNewHousehold() throws Exception {
        for (int round = 1; round <= 8; round++) {
            ResidentNumber mover = TwoYears.household(one, round, 2, 2018).get(1);
            List<Outcome> outcomes = atOnce(List.of(TwoYears.enroll(round, 2019, List.of(mover)),
                    TwoYears.transfer(mover, TwoYears.householdNo(round), TwoYears.householdNo(50 + round), JUNE)));
            boolean enrolled = outcomes.get(0) instanceof Outcome.Accepted;
            assertThat(outcomes.get(1)).isInstanceOf(Outcome.Accepted.class);
            assertThat(one.enrollments().householdsByYear(mover)).as("in round %d", round)
                    .hasSize(enrolled ? 2 : 1).values().containsOnly(TwoYears.householdNo(50 + round));
        }
    }

    /** Threads that move members between the same households in both directions, while claims, reversals and deaths come in. */
    @Test
    void movesInAllDirectionsWaitForNobodyForEver() throws Exception {
        List<ResidentNumber> residents = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            residents.addAll(TwoYears.household(one, number, 4, 2018, 2019));
        }
        List<LedgerCommand> commands = new ArrayList<>();
        for (int i = 0; i < residents.size(); i++) {
            int home = i / 4 + 1;
            String from = TwoYears.householdNo(home);
            String to = TwoYears.householdNo(home % 4 + 1);
            commands.add(TwoYears.claim(from, 1000 + i, residents.get(i), ClaimKind.INPATIENT, InstitutionLevel.COUNTY, JUNE.minusDays(2), "900.00"));
            if (i % 4 != 0) {
                commands.add(TwoYears.transfer(residents.get(i), from, to, JUNE));
                commands.add(TwoYears.transfer(residents.get(i), to, from, JUNE.plusDays(40)));
                commands.add(TwoYears.claim(to, 2000 + i, residents.get(i), ClaimKind.OUTPATIENT, InstitutionLevel.TOWNSHIP, JUNE, "80.00"));
            } else {
                commands.add(new RecordDeath(from, residents.get(i), JUNE.plusDays(i)));
            }
            commands.add(new ReverseClaim(from, 2018, new ClaimId("COUNTY", String.valueOf(1000 + i)), "录入错误", JUNE.plusDays(90)));
        }
        Collections.shuffle(commands, new java.util.Random(7));
        assertThat(atOnce(commands)).noneMatch(Outcome.Failed.class::isInstance);
        assertThat(one.audit().verify(events -> { }).findings()).isEmpty();
    }

    @Test
    void whoIsRegisteredAndEnrolledInManyHouseholdsAtOnceIsCoveredOnceAYear() throws Exception {
        for (int round = 1; round <= 3; round++) {
            ResidentNumber resident = TwoYears.resident(900 + round);
            Member member = new Member(resident, "某人", "HEAD", Category.ORDINARY, "", "");
            int first = round * 100;
            atOnce(IntStream.range(first, first + THREADS)
                    .<LedgerCommand>mapToObj(i -> new RegisterMembers(TwoYears.householdNo(i), TwoYears.VILLAGE, List.of(member))).toList());
            List<Outcome> enrolled = atOnce(IntStream.range(first, first + THREADS)
                    .<LedgerCommand>mapToObj(i -> TwoYears.enroll(i, 2018, List.of(resident))).toList());
            assertThat(enrolled).filteredOn(Outcome.Accepted.class::isInstance).as("in round %d", round).hasSize(1);
            assertThat(enrolled).noneMatch(Outcome.Failed.class::isInstance);
        }
        assertThat(TwoYears.database(one).sql("select count(*) from event where type like '%MembersEnrolled'").query(Long.class).single())
                .isEqualTo(3);
    }

    @Test
    void theSameEnrollmentFromThirtyTwoThreadsIsOneEnrollment() throws Exception {
        ResidentNumber resident = TwoYears.household(one, 1, 1).get(0);
        List<Outcome> outcomes = atOnce(Collections.nCopies(THREADS, TwoYears.enroll(1, 2018, List.of(resident))));
        assertThat(outcomes).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(outcomes.stream().mapToInt(outcome -> outcome.<Integer>orThrow()).sum()).isEqualTo(1);
        assertThat(TwoYears.events(one, TwoYears.householdNo(1), 2018)).containsExactly("MembersEnrolled");
    }

    private List<Outcome> atOnce(List<? extends LedgerCommand> commands) throws Exception {
        List<Callable<Outcome>> calls = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            LedgerCommand command = commands.get(i);
            Ledger ledger = i % 2 == 0 ? one : other;
            calls.add(() -> ledger.groupCommit().execute(List.of(command)).get(0));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> answer : callers.invokeAll(calls)) {
            outcomes.add(answer.get(60, TimeUnit.SECONDS));
        }
        return outcomes;
    }

    /** The other process reads the household for the first time, before the death is written, and writes after it. */
    @Test
    void anEnrollmentThatWasDecidedBeforeADeathEndsWithItAlthoughTheHouseholdWasNeverRemembered() throws Exception {
        ResidentNumber dead = TwoYears.household(one, 1, 2).get(1);
        try (InTheWay inTheWay = InTheWay.of(database)) {
            Future<Outcome> death = callers.submit(() -> send(one, new RecordDeath(TwoYears.householdNo(1), dead, LocalDate.of(2018, 3, 1))));
            inTheWay.awaitWaiting(1);
            Future<Outcome> enrolled = callers.submit(() -> send(other, TwoYears.enroll(1, 2018, List.of(dead))));
            inTheWay.awaitWaiting(2);
            inTheWay.close();
            assertThat(List.of(death.get(), enrolled.get())).hasOnlyElementsOfType(Outcome.Accepted.class);
        }
        assertThat(send(one, TwoYears.claim(TwoYears.householdNo(1), 1, dead, ClaimKind.INPATIENT, InstitutionLevel.COUNTY,
                LocalDate.of(2018, 9, 1), "5000.00"))).isInstanceOf(Outcome.Refused.class);
    }

    private static Outcome send(Ledger ledger, LedgerCommand command) {
        return ledger.groupCommit().execute(List.of(command)).get(0);
    }
}
