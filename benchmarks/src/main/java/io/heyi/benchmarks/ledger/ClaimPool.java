package io.heyi.benchmarks.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

import io.heyi.benchmarks.county.CountyGenerator;
import io.heyi.benchmarks.county.GeneratedHousehold;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.journal.AggregateCache;
import io.heyi.command.journal.Outcome;
import io.heyi.command.journal.Streams;

/** Enrolled households of a county and an endless supply of claims for them, every one with numbers of its own. */
public final class ClaimPool {

    private static final int GROUP = 100;
    private static final LocalDate FROM = CountyGenerator.LAST_DAY.plusDays(1);
    private static final int DAYS = 61;

    private final CountyLedger ledger;
    private final String series;
    private final List<GeneratedHousehold> households = new ArrayList<>();
    private final AtomicLong next = new AtomicLong();

    /**
     * @param series name of this pool, at most four capital letters: it begins every claim number
     * @param first  index of the first household to take
     */
    public ClaimPool(CountyLedger ledger, String series, int first, int size) {
        this.ledger = ledger;
        this.series = series;
        for (int i = first; households.size() < size; i++) {
            int index = i % ledger.county().households();
            if (ledger.county().isEnrolled(index)) {
                households.add(ledger.county().household(index));
            }
        }
    }

    public int size() {
        return households.size();
    }

    public List<GeneratedHousehold> households() {
        return Collections.unmodifiableList(households);
    }

    /** Settles so many claims for every household, many in a transaction. Their years are in the cache afterwards. */
    public ClaimPool settleForEach(int claims) {
        List<Object> group = new ArrayList<>(GROUP);
        for (int i = 0; i < claims * households.size(); i++) {
            group.add(claimOf(i % households.size()));
            if (group.size() == GROUP) {
                settle(group);
            }
        }
        settle(group);
        ledger.caughtUp();
        return this;
    }

    private void settle(List<Object> group) {
        for (Outcome outcome : ledger.ledger().groupCommit().execute(List.copyOf(group))) {
            outcome.orThrow();
        }
        group.clear();
    }

    /** Drops their years from the cache, and nobody else's. */
    public void forget() {
        AggregateCache cache = ledger.ledger().get(AggregateCache.class);
        households.forEach(household -> cache.remove(Streams.coverage(household.number(), CountyGenerator.YEAR)));
    }

    /** The next claim of any household. */
    public SettleClaim claim(SplittableRandom random) {
        return claimOf(random.nextInt(households.size()));
    }

    /** The next claim of this household. */
    public SettleClaim claimOf(int household) {
        long n = next.getAndIncrement();
        return ledger.county().claimFor(households.get(household), series, n, FROM.plusDays(n % DAYS)).settle();
    }
}
