package io.heyi.command.counter;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.heyi.command.access.Caller;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.catalogue.Catalogues;
import io.heyi.command.coverage.ClaimRegister;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageYear;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.SettlementPlaces;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.plan.PlanBook;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * {@link HouseholdClaims} by commands of their own inside the application's unit of work, so that both streams are written in one
 * transaction or neither is. Locks are always taken application first, benefit year second, both before the append.
 */
public final class HouseholdClaimsOnBus implements HouseholdClaims {

    private final CommandBus commandBus;
    private final Repository<CoverageYear> years;
    private final PlanBook plans;
    private final Catalogues catalogues;
    private final InstitutionDirectory institutions;
    private final ClaimRegister register;
    private final SettlementPlaces places;

    public HouseholdClaimsOnBus(CommandBus commandBus, Repository<CoverageYear> years, PlanBook plans, Catalogues catalogues,
                                InstitutionDirectory institutions, ClaimRegister register, SettlementPlaces places) {
        this.commandBus = commandBus;
        this.years = years;
        this.plans = plans;
        this.catalogues = catalogues;
        this.institutions = institutions;
        this.register = register;
        this.places = places;
    }

    @Override
    public Settlement trial(SettleClaim command) {
        try {
            return years.load(command.stream()).invoke(year -> year.trial(command, plans, catalogues, institutions, register));
        } catch (AggregateNotFoundException e) {
            throw new NotEnrolled();
        }
    }

    @Override
    public Settlement settle(SettleClaim command) {
        return dispatch(command.at(places.next()), Map.of());
    }

    @Override
    public Settlement reverse(ReverseClaim command, Caller caller, String approval) {
        Settlement standing = years.load(command.stream()).invoke(year -> year.standing(command.claimId()));
        if (standing != null && standing.reversed()) {
            // On another way, for a reason of its own: the application only follows.
            return standing;
        }
        Map<String, Object> metadata = new HashMap<>(2);
        if (caller != null) {
            metadata.put(Caller.METADATA, caller);
        }
        if (approval != null) {
            metadata.put(CallerTrail.APPROVAL, approval);
        }
        return dispatch(command, metadata);
    }

    private Settlement dispatch(LedgerCommand command, Map<String, Object> metadata) {
        AtomicReference<CommandResultMessage<?>> answer = new AtomicReference<>();
        commandBus.dispatch(new GenericCommandMessage<>(command, metadata),
                (CommandMessage<? extends Object> sent, CommandResultMessage<? extends Object> result) -> answer.set(result));
        CommandResultMessage<?> result = answer.get();
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException refused ? refused
                    : new IllegalStateException(result.exceptionResult());
        }
        return (Settlement) result.getPayload();
    }
}
