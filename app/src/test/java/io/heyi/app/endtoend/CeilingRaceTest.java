package io.heyi.app.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.journal.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Golden case Q1: the last yuan under a ceiling is taken once, however many deciders share the database. */
class CeilingRaceTest {

    private static final int ROUNDS = 25;
    private static final int CLAIMS_AT_ONCE = 6;
    private static final int TIMES = 20;
    private static final Money CEILING = Money.parse("30000.00");

    @Test
    void claimsAtTheSameMomentInTwoLedgersPayExactlyWhatIsLeft() throws Exception {
        LedgerDatabase database = TestDatabases.fresh();
        try (Ledger one = Ledger.on(database, null); Ledger other = Ledger.beside(database)) {
            SmallCounty.open(one);
            ExecutorService callers = Executors.newFixedThreadPool(CLAIMS_AT_ONCE);
            try {
                for (int household = 1; household <= ROUNDS; household++) {
                    race(household, List.of(one, other), callers);
                }
            } finally {
                callers.shutdownNow();
            }
            assertThat(one.audit().verify(events -> { }).findings()).isEmpty();
        }
    }

    /** The first stay leaves a little under the year's ceiling; each further one alone would pay far more than that. */
    private static void race(int household, List<Ledger> ledgers, ExecutorService callers) throws Exception {
        SmallCounty.household(ledgers.get(0), household);
        Settlement first = ledgers.get(0).groupCommit().execute(SmallCounty.stay(household, number(household, 0), "54500.00"));
        Money left = CEILING.minus(first.amounts().basic());
        assertThat(left.isPositive()).isTrue();
        List<Callable<Outcome>> calls = new ArrayList<>();
        for (int i = 1; i <= CLAIMS_AT_ONCE; i++) {
            Ledger ledger = ledgers.get(i % ledgers.size());
            SettleClaim claim = SmallCounty.stay(household, number(household, i), "20000.00");
            calls.add(() -> ledger.groupCommit().execute(List.of(claim)).get(0));
        }
        Money paid = Money.ZERO;
        for (Future<Outcome> answer : callers.invokeAll(calls)) {
            paid = paid.plus(basic(answer));
        }
        assertThat(paid).as("paid in round %d", household).isEqualTo(left);
    }

    private static Money basic(Future<Outcome> answer) throws InterruptedException, ExecutionException {
        return answer.get().<Settlement>orThrow().amounts().basic();
    }

    private static String number(int household, int claim) {
        return String.valueOf(household * 100 + claim);
    }

    @Test
    void theSameClaimTwentyTimesAtOnceIsOneSettlementAndTwentyEqualAnswers() throws IOException {
        LedgerDatabase database = TestDatabases.fresh();
        try (Ledger one = Ledger.on(database, null); Ledger other = Ledger.beside(database)) {
            SmallCounty.open(one);
            for (int household = 1; household <= ROUNDS; household++) {
                SmallCounty.household(one, household);
                SettleClaim claim = SmallCounty.stay(household, number(household, 0), "20000.00");
                List<Settlement> answers = IntStream.range(0, TIMES).parallel()
                        .mapToObj(i -> (i % 2 == 0 ? one : other).groupCommit().<Settlement>execute(claim)).toList();
                assertThat(answers).extracting(Settlement::amounts).containsOnly(answers.get(0).amounts());
                assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
            }
        }
    }
}
