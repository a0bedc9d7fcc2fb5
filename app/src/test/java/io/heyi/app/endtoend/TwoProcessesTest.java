package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.heyi.app.api.Http;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.database.DatabaseOptions;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.intake.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hospitals ask two application processes that share one database, over HTTP, at the same moment. */
class TwoProcessesTest {

    private static final int ROUNDS = 200;
    private static final int THREADS = 32;
    private static final int TIMES = 20;
    private static final int REPEATS = 10;
    private static final String[] NO_RATE_LIMIT = {"-Dheyi.channel.requests-per-second=100000", "-Dheyi.channel.burst=100000"};

    private static final int ROUNDS_OF_ONE_PERSON = 25;

    /** The sample plan, where visits to the county hospital pay half under a ceiling of the household (户年度封顶线) of 2000.00. */
    private static final Map<String, String> CHANGED_IN_THE_PLAN = Map.of(
            "outpatient:\n  rows:\n", "outpatient:\n  rows:\n    - {when: {level: [COUNTY]}, ratio: 0.50}\n",
            "annualCeilingPerPerson: 100.00", "annualCeilingPerPerson: 2000.00",
            "annualCeilingPerHousehold: 300.00", "annualCeilingPerHousehold: 2000.00");
    private static final int MEMBERS = 3;
    /** What a first visit of one of the household costs, so that of its 2000.00 exactly 1000.00 is left: 2000.00 x 0.50. */
    private static final String FIRST_VISIT = "2000.00";
    private static final Money CEILING_OF_A_HOUSEHOLD = Money.parse("2000.00");

    /**
     * What the first stay costs in the county hospital, all class A, so that of the year's 30000.00 exactly 1000.00 is left:
     * (5000.00 - 300.00) x 0.45 + 5000.00 x 0.50 + 44336.36 x 0.55 = 2115.00 + 2500.00 + 24384.998, half up 29000.00.
     */
    private static final String FIRST_STAY = "54336.36";
    private static final Money FIRST_PAID = Money.parse("29000.00");
    private static final Money LEFT = Money.parse("1000.00");
    private static final Money CEILING_OF_A_PERSON = Money.parse("30000.00");

    private static Ledger ledger;
    private static List<ServedLedger> processes;
    private static ExecutorService callers;

    @BeforeAll
    static void open() throws IOException {
        LedgerDatabase database = TestDatabases.fresh();
        ledger = Ledger.on(database, null);
        String plan = SmallCounty.samplePlan();
        for (Map.Entry<String, String> change : CHANGED_IN_THE_PLAN.entrySet()) {
            assertThat(plan).contains(change.getKey());
            plan = plan.replace(change.getKey(), change.getValue());
        }
        SmallCounty.open(ledger, plan);
        DatabaseOptions shared = TestDatabases.asExternal(database);
        processes = List.of(ServedLedger.start(shared, NO_RATE_LIMIT), ServedLedger.start(shared, NO_RATE_LIMIT));
        callers = Executors.newFixedThreadPool(THREADS);
    }

    @AfterAll
    static void close() throws IOException {
        callers.shutdownNow();
        for (ServedLedger process : processes) {
            process.close();
        }
        ledger.close();
    }

    @Test
    void thirtyTwoAtOnceTakeTheLastThousandYuanOfAHouseholdsCeilingToTheFen() throws Exception {
        for (int household = 1; household <= ROUNDS; household++) {
            SmallCounty.household(ledger, household, member(household, 0), MEMBERS);
            String first = visit("F" + household, member(household, 0), FIRST_VISIT);
            assertThat(basicOf(settle(household, first), household)).isEqualTo(LEFT);
        }
        race(1, ROUNDS, TwoProcessesTest::visits, CEILING_OF_A_HOUSEHOLD);
    }

    /** The same where the ceiling is one person's, for stays. */
    @Test
    void thirtyTwoAtOnceTakeTheLastThousandYuanOfAPersonsCeilingToTheFen() throws Exception {
        List<SettleClaim> stays = new ArrayList<>();
        for (int household = 701; household < 701 + ROUNDS_OF_ONE_PERSON; household++) {
            SmallCounty.household(ledger, household);
            stays.add(SmallCounty.stay(household, String.valueOf(household), FIRST_STAY));
        }
        ledger.groupCommit().execute(stays)
                .forEach(outcome -> assertThat(outcome.<Settlement>orThrow().amounts().basic()).isEqualTo(FIRST_PAID));
        race(701, ROUNDS_OF_ONE_PERSON, TwoProcessesTest::stays, CEILING_OF_A_PERSON);
    }

    private static void race(int first, int rounds, BiFunction<Integer, Random, List<String>> claimsOf, Money ceiling) throws Exception {
        Random random = new Random(20090601);
        List<Money> paidBy = new ArrayList<>(List.of(Money.ZERO, Money.ZERO));
        for (int household = first; household < first + rounds; household++) {
            List<String> claims = claimsOf.apply(household, random);
            List<Answer> answers = atOnce(THREADS, i -> settle(i, claims.get(i)));
            Money paid = Money.ZERO;
            for (int i = 0; i < THREADS; i++) {
                Money basic = basicOf(answers.get(i), household);
                paid = paid.plus(basic);
                paidBy.set(i % 2, paidBy.get(i % 2).plus(basic));
            }
            assertThat(paid).as("paid in round %d", household).isEqualTo(LEFT);
            assertThat(inTheEvents(household)).as("settled in the events of round %d", household).isEqualTo(ceiling);
        }
        assertThat(paidBy).as("both processes took part").allMatch(Money::isPositive);
        assertThat(ledger.audit().verify(events -> { }).findings()).isEmpty();
        assertThat(ledger.replay().run(ledger.readSide().awaitNow(Progress.SILENT).position(), (at, upto) -> { }).equal())
                .as("the tables that three processes wrote between them are those of one").isTrue();
    }

    /** Of the members of a household in turn, who each have a number of their own. */
    private static int member(int household, int turn) {
        return MEMBERS * (household - 1) + 1 + turn % MEMBERS;
    }

    /** A further visit of E pays E x 0.50 before ceilings: every other one would pay 1012.50 or more alone, the rest a part. */
    private static List<String> visits(int household, Random random) {
        return IntStream.range(0, THREADS).mapToObj(i -> {
            int fen = large(i) ? 202_500 + random.nextInt(2_000_000) : 10_000 + random.nextInt(180_000);
            return visit("V" + household + "-" + i, member(household, i), Money.ofFen(fen).toString());
        }).toList();
    }

    /**
     * A further stay of E pays (E - 150.00) x 0.45 before ceilings: every other one costs 2400.00 or more and so would pay 1012.50 or more
     * alone, the rest cost at most 2300.00 and would pay a part.
     */
    private static List<String> stays(int household, Random random) {
        return IntStream.range(0, THREADS).mapToObj(i -> {
            int fen = large(i) ? 240_000 + random.nextInt(2_000_000) : 30_000 + random.nextInt(200_000);
            return settlement("R" + household + "-" + i, household, Money.ofFen(fen).toString());
        }).toList();
    }

    /** Both kinds to both processes. */
    private static boolean large(int turn) {
        return turn % 4 < 2;
    }

    private static Money basicOf(Answer answer, int round) {
        assertThat(answer.status()).as("round %d: %s", round, answer.body()).isEqualTo(200);
        assertThat(answer.text("breakdown.fundPays")).isEqualTo(answer.text("breakdown.basic"));
        Money basic = Money.parse(answer.text("breakdown.basic"));
        assertThat(basic.plus(Money.parse(answer.text("breakdown.selfPay")))).isEqualTo(Money.parse(answer.text("breakdown.total")));
        return basic;
    }

    private static Money inTheEvents(int household) {
        return Money.parse(jdbc().sql("""
                select sum((content -> 'adjudication' ->> 'basic')::numeric)::text from event
                where stream = ? and type like '%ClaimSettled'
                """).param(streamOf(household)).query(String.class).single());
    }

    @Test
    void theSameSettlementTwentyTimesAtOnceIsOneSettlementAndTwentyEqualAnswers() throws Exception {
        for (int household = 801; household < 801 + REPEATS; household++) {
            SmallCounty.household(ledger, household);
            long before = Counties.position(ledger);
            String request = settlement("S" + household, household, "20000.00");
            List<Answer> answers = atOnce(TIMES, i -> settle(i, request));
            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
            assertThat(answers).filteredOn(answer -> !repeated(answer)).as("settled anew").hasSize(1);
            assertThat(Counties.position(ledger)).isEqualTo(before + 1);
        }
    }

    @Test
    void theSameNumberWithAnotherAmountIsRefusedByEitherProcessAndLeavesNoEvent() throws Exception {
        SmallCounty.household(ledger, 901);
        assertThat(settle(0, settlement("D1", 901, "20000.00")).status()).isEqualTo(200);
        long before = Counties.position(ledger);
        for (Answer answer : atOnce(TIMES, i -> settle(i, settlement("D1", 901, "20000.01")))) {
            assertRefusedForItsAmount(answer);
        }
        assertThat(Counties.position(ledger)).isEqualTo(before);
    }

    @Test
    void ofTwoAmountsUnderOneNumberAtOnceTheFirstStandsAndTheOtherIsRefused() throws Exception {
        for (int household = 951; household < 951 + REPEATS; household++) {
            SmallCounty.household(ledger, household);
            long before = Counties.position(ledger);
            List<String> requests = List.of(settlement("E" + household, household, "20000.00"),
                    settlement("E" + household, household, "10000.00"));
            // Both amounts go to both processes.
            List<Answer> answers = atOnce(TIMES, i -> settle(i, requests.get(i / 2 % 2)));
            List<Answer> settled = answers.stream().filter(answer -> answer.status() == 200).toList();
            assertThat(settled).hasSize(TIMES / 2).extracting(Answer::body).containsOnly(settled.get(0).body());
            answers.stream().filter(answer -> answer.status() != 200).forEach(TwoProcessesTest::assertRefusedForItsAmount);
            assertThat(Counties.position(ledger)).isEqualTo(before + 1);
        }
    }

    private static void assertRefusedForItsAmount(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("type")).isEqualTo("urn:heyi:problem:claim-resubmitted-with-changes");
    }

    private static List<Answer> atOnce(int times, IntFunction<Answer> request) throws Exception {
        List<Callable<Answer>> calls = IntStream.range(0, times).<Callable<Answer>>mapToObj(i -> () -> request.apply(i)).toList();
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : callers.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }

    /** Asks both processes in turn. */
    private static Answer settle(int turn, String request) {
        return Http.at(processes.get(turn % 2).address()).asHospital("his-" + turn, SmallCounty.HOSPITAL)
                .post("/api/v1/channel/settlements", request);
    }

    /** A stay in the county hospital, all class A. */
    private static String settlement(String no, int household, String total) {
        return """
                {"settlementNo": "%s", "invoiceNo": "INV-%s", "bill": {"resident": "%s", "kind": "INPATIENT", "admittedOn": "2009-07-01",
                 "settledOn": "2009-07-04", "diagnoses": ["J18.900"], "total": "%s", "classA": "%s"}}
                """.formatted(no, no, SmallCounty.resident(household).value(), total, total);
    }

    /** A visit to the county hospital, all class A. */
    private static String visit(String no, int resident, String total) {
        return """
                {"settlementNo": "%s", "invoiceNo": "INV-%s", "bill": {"resident": "%s", "kind": "OUTPATIENT", "settledOn": "2009-07-04",
                 "diagnoses": ["J06.900"], "total": "%s", "classA": "%s"}}
                """.formatted(no, no, SmallCounty.resident(resident).value(), total, total);
    }

    private static boolean repeated(Answer answer) {
        return answer.response().headers().firstValue("Ledger-Repeated").orElseThrow().equals("true");
    }

    private static String streamOf(int household) {
        return jdbc().sql("select distinct stream from event where type like '%ClaimSettled' and stream like '%' || ? || '%'")
                .param(SmallCounty.householdNo(household)).query(String.class).single();
    }

    private static JdbcClient jdbc() {
        return ledger.get(JdbcClient.class);
    }
}
