package io.heyi.command.coverage;

import java.util.List;

import io.heyi.command.household.Households;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.journal.Streams;
import io.heyi.command.plan.PlanBook;
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
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.SubsidiesGranted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
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

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(EnrollMembers command, Households households, PlanBook plans, EnrollmentRegister register) {
        int before = state.enrolled();
        apply(EnrollmentDecisions.decide(command, state, households.facts(command.householdNo()), plans, register));
        return state.enrolled() - before;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EndCoverage command) {
        apply(EnrollmentDecisions.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeCoveredCategory command) {
        apply(EnrollmentDecisions.decide(command, state));
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
    Settlement handle(SettleClaim command, PlanBook plans, InstitutionDirectory institutions, ClaimRegister register, TiedYears years) {
        SettledClaim known = state.claim(command.request().claimId());
        if (known != null) {
            SettlementDecisions.refuseOtherContent(known, command.request(), institutions);
            return Settlement.again(known);
        }
        ClaimSettled settled = SettlementDecisions.decide(command, state, plans, institutions, register);
        AggregateLifecycle.apply(settled);
        MoveDecisions.heardElsewhere(settled, state).forEach(years::record);
        return Settlement.first(SettledClaim.of(settled));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Settlement handle(ReverseClaim command, PlanBook plans, TiedYears years) {
        apply(ReversalDecisions.decide(command, state, plans, years), years);
        return Settlement.again(state.claim(command.claimId()));
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
    void handle(RefundContribution command) {
        apply(ContributionDecisions.decide(command, state));
    }

    CoverageState state() {
        return state;
    }

    /** For a decision over the years of several households: the event is this one's. */
    void record(CoverageEvent event) {
        AggregateLifecycle.apply(event);
    }

    private static void apply(List<CoverageEvent> events) {
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
