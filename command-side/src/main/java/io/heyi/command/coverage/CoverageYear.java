package io.heyi.command.coverage;

import java.util.List;

import io.heyi.command.access.ApprovalThreshold;
import io.heyi.command.access.Caller;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.access.Jurisdiction;
import io.heyi.command.catalogue.Catalogues;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.household.Households;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import io.heyi.command.plan.PlanBook;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ClaimReversedElsewhere;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.ClaimSettledElsewhere;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.CoverageMovedIn;
import io.heyi.events.coverage.CoverageMovedOn;
import io.heyi.events.coverage.CoverageMovedOut;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.coverage.CoveredCategoryChanged;
import io.heyi.events.coverage.FamilyAccountCredited;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.SubsidiesGranted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * One household's benefit year: the consistency boundary of every ceiling, so that the last yuan under one can be taken once.
 * {@link EnrollMembers} is answered with the number of enrollments that are new, {@link CloseCoverageYear} with whether it was open.
 * Every command may meet a year that does not exist yet, so that the decision, and not the framework, says what that means.
 */
public class CoverageYear {

    @AggregateIdentifier
    private String stream;
    private final CoverageState state = new CoverageState();

    protected CoverageYear() {
    }

    @CommandHandlerInterceptor
    void withinScope(LedgerCommand command, @MetaDataValue(Caller.METADATA) Caller caller, Households households, CounterClaims counter) {
        if (caller != null && caller.institution() != null && command instanceof ReverseClaim reversal
                && counter.isOfCounter(reversal.claimId())) {
            throw new OutOfScope();
        }
        Jurisdiction.checkKnown(caller, command, caller == null ? null : villageOf(command, households));
    }

    /** A year that nobody is enrolled in yet asks the household; null when that is not registered. */
    private String villageOf(LedgerCommand command, Households households) {
        return state.village() != null ? state.village() : households.villageOf(Streams.householdOf(command.stream()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(EnrollMembers command, Households households, PlanBook plans, EnrollmentRegister register) {
        int before = state.enrolled();
        apply(EnrollmentDecisions.decide(command, state, households.facts(command.householdNo()), plans, register));
        return state.enrolled() - before;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EndCoverage command, PlanBook plans, TiedYears years) {
        List<CoverageEvent> ended = EnrollmentDecisions.decide(command, state);
        apply(ended);
        apply(ended.isEmpty() ? List.of() : LateFacts.touched(command, state, plans, years));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeCoveredCategory command, PlanBook plans, TiedYears years) {
        List<CoverageEvent> changed = EnrollmentDecisions.decide(command, state);
        apply(changed);
        apply(changed.isEmpty() ? List.of() : LateFacts.touched(command, state, plans, years));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreditFamilyAccount command) {
        apply(AccountDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(CloseCoverageYear command) {
        List<CoverageEvent> events = AccountDecisions.decide(command, state);
        apply(events);
        return !events.isEmpty();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Settlement handle(SettleClaim command, PlanBook plans, Catalogues catalogues, InstitutionDirectory institutions,
                      ClaimRegister register, TiedYears years) {
        SettlementDecisions.refuseNumberOfTheCounter(command);
        SettledClaim known = state.claim(command.request().claimId());
        if (known != null) {
            SettlementDecisions.refuseOtherContent(known, command.request(), plans, catalogues, institutions);
            return Settlement.again(known);
        }
        ClaimSettled settled = SettlementDecisions.decide(command, state, plans, catalogues, institutions, register);
        settle(settled, years);
        return Settlement.first(SettledClaim.of(settled));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Settlement handle(ReverseClaim command, PlanBook plans, TiedYears years, ApprovalThreshold threshold,
                      @MetaDataValue(Caller.METADATA) Caller caller, @MetaDataValue(CallerTrail.APPROVAL) String approval) {
        ReversalDecisions.refuseAlone(command, state, threshold, caller, approval);
        apply(ReversalDecisions.decide(command, state, plans, years), years);
        return Settlement.again(state.claim(command.claimId()));
    }

    /** Reversal and new settlement happen together or not at all; the reversal takes as many people as any other. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Settlement handle(DecideResettlement command, PlanBook plans, Catalogues catalogues, InstitutionDirectory institutions,
                      ClaimRegister register, CounterClaims counter, SettlementPlaces places, TiedYears years, ApprovalThreshold threshold,
                      @MetaDataValue(Caller.METADATA) Caller caller, @MetaDataValue(CallerTrail.APPROVAL) String approval) {
        List<ResettlementDecided> decided = ResettlementDecisions.decide(command, state, register, counter);
        boolean anew = !decided.isEmpty() && command.resettledAs() != null;
        ReverseClaim reversal = anew ? ResettlementDecisions.reversal(command) : null;
        if (anew) {
            ReversalDecisions.refuseAlone(reversal, state, threshold, caller, approval);
        }
        apply(decided);
        if (anew) {
            apply(ReversalDecisions.decide(reversal, state, plans, years), years);
            SettleClaim again = ResettlementDecisions.resettlement(command, state, places.next());
            settle(SettlementDecisions.decide(again, state, plans, catalogues, institutions,
                    new ResettlementDecisions.AfterReversal(register, command.claimId())), years);
        }
        return Settlement.again(state.claim(command.resettledAs() == null ? command.claimId() : command.resettledAs()));
    }

    /** A claim as it stands, or null: for who follows from it in the same transaction. */
    public Settlement standing(ClaimId claim) {
        SettledClaim settled = state.claim(claim);
        return settled == null ? null : Settlement.again(settled);
    }

    /** What a claim would settle to now. Nothing is recorded. */
    public Settlement trial(SettleClaim command, PlanBook plans, Catalogues catalogues, InstitutionDirectory institutions,
                            ClaimRegister register) {
        return Settlement.first(SettledClaim.of(SettlementDecisions.decide(command, state, plans, catalogues, institutions, register)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MoveCoverage command, TiedYears years) {
        apply(MoveDecisions.decide(command, state), years);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GrantSubsidies command) {
        apply(ContributionDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RefundContribution command, TiedYears years) {
        apply(ContributionDecisions.decide(command, state, years), years);
    }

    CoverageState state() {
        return state;
    }

    /** For a decision over the years of several households: the event is this one's. */
    void record(CoverageEvent event) {
        AggregateLifecycle.apply(event);
    }

    /** A mover's claim is heard in every year that has the mover in common with this one. */
    private void settle(ClaimSettled settled, TiedYears years) {
        AggregateLifecycle.apply(settled);
        MoveDecisions.heardElsewhere(settled, state).forEach(years::record);
    }

    private static void apply(List<? extends CoverageEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    /** Each to the stream of its own household; all of them have the year in common. */
    private void apply(List<CoverageEvent> events, TiedYears years) {
        for (CoverageEvent event : events) {
            if (Streams.coverage(event.householdNo(), event.year()).equals(stream)) {
                record(event);
            } else {
                years.record(event);
            }
        }
    }

    @EventSourcingHandler
    void on(MembersEnrolled event) {
        stream = Streams.coverage(event.householdNo(), event.year());
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(CoverageEnded event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(CoveredCategoryChanged event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(FamilyAccountCredited event) {
        stream = Streams.coverage(event.householdNo(), event.year());
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ClaimSettled event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ClaimReversed event) {
        state.evolve(event);
    }

    /** For a clerk to decide; the year itself stays as it was settled. */
    @EventSourcingHandler
    void on(ResettlementRequired event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ResettlementDecided event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(CoverageYearClosed event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(CoverageMovedOut event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(CoverageMovedIn event) {
        stream = Streams.coverage(event.householdNo(), event.year());
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(CoverageMovedOn event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ClaimSettledElsewhere event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ClaimReversedElsewhere event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(SubsidiesGranted event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ContributionRefunded event) {
        state.evolve(event);
    }
}
