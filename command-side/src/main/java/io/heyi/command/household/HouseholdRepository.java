package io.heyi.command.household;

import io.heyi.command.household.HouseholdRefusals.HouseholdNotRegistered;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** Loads the household behind a benefit year, in the same transaction, without appending. */
public final class HouseholdRepository implements Households {

    private final Repository<Household> repository;

    public HouseholdRepository(Repository<Household> repository) {
        this.repository = repository;
    }

    @Override
    public HouseholdFacts facts(String householdNo) {
        try {
            return repository.load(Streams.household(householdNo)).invoke(Household::facts);
        } catch (AggregateNotFoundException e) {
            throw new HouseholdNotRegistered();
        }
    }
}
