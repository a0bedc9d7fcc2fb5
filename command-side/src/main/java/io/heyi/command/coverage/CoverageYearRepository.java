package io.heyi.command.coverage;

import java.util.List;

import io.heyi.command.journal.AggregateCache;
import io.heyi.command.journal.Alone;
import io.heyi.command.journal.Streams;
import io.heyi.events.coverage.CoverageEvent;
import org.axonframework.modelling.command.Repository;

/** {@link TiedYears} in the event store, in the command's transaction. */
public final class CoverageYearRepository implements TiedYears {

    private final AggregateCache cache;
    private Repository<CoverageYear> repository;

    public CoverageYearRepository(AggregateCache cache) {
        this.cache = cache;
    }

    /** The aggregate's handlers ask for this repository, so it comes before the aggregate's own. */
    public void use(Repository<CoverageYear> years) {
        this.repository = years;
    }

    @Override
    public CoverageState state(String householdNo, int year) {
        Alone.require();
        String stream = Streams.coverage(householdNo, year);
        cache.refresh(List.of(stream));
        return repository.load(stream).invoke(CoverageYear::state);
    }

    @Override
    public void record(CoverageEvent event) {
        Alone.require();
        String stream = Streams.coverage(event.householdNo(), event.year());
        cache.refresh(List.of(stream));
        try {
            repository.loadOrCreate(stream, CoverageYear::new).execute(year -> year.record(event));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
