package io.heyi.command.household;

import java.util.List;

import io.heyi.command.household.HouseholdRefusals.HouseholdNotRegistered;
import io.heyi.command.journal.AggregateCache;
import io.heyi.command.journal.Alone;
import io.heyi.command.journal.Streams;
import io.heyi.events.household.HouseholdEvent;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * Loads the household behind a benefit year, in the same transaction; that it has not grown since is proved when the group writes. Of two
 * households, loads the one that is not the command's own.
 */
public final class HouseholdRepository implements Households, OtherHouseholds {

    private final AggregateCache cache;
    private Repository<Household> repository;

    public HouseholdRepository(AggregateCache cache) {
        this.cache = cache;
    }

    /** The aggregate's handlers ask for this repository, so it comes before the aggregate's own. */
    public void use(Repository<Household> households) {
        this.repository = households;
    }

    @Override
    public HouseholdFacts facts(String householdNo) {
        String stream = Streams.household(householdNo);
        try {
            return repository.load(stream).invoke(Household::state);
        } catch (AggregateNotFoundException e) {
            throw new HouseholdNotRegistered();
        }
    }

    /** No check before the commit: whoever asks appends to it. */
    @Override
    public HouseholdState state(String householdNo) {
        return loadOrCreate(householdNo).invoke(Household::state);
    }

    @Override
    public void record(HouseholdEvent event) {
        loadOrCreate(event.householdNo()).execute(household -> household.record(event));
    }

    private Aggregate<Household> loadOrCreate(String householdNo) {
        Alone.require();
        String stream = Streams.household(householdNo);
        cache.refresh(List.of(stream));
        try {
            return repository.loadOrCreate(stream, Household::new);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
