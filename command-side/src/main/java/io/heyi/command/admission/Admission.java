package io.heyi.command.admission;

import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.access.Jurisdiction;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.household.ResidentRegister;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.journal.Streams;
import io.heyi.events.admission.AdmissionCancelled;
import io.heyi.events.admission.AdmissionCorrected;
import io.heyi.events.admission.AdmissionEvent;
import io.heyi.events.admission.AdmissionSettled;
import io.heyi.events.admission.ChargesRecorded;
import io.heyi.events.admission.ChargesWithdrawn;
import io.heyi.events.admission.ResidentAdmitted;
import io.heyi.events.admission.ResidentDischarged;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * One stay at an institution (一次住院). Every command is answered with whether it changed anything; {@link SettleAdmission} with its
 * settlement, or with null when it was settled so before.
 */
public class Admission {

    @AggregateIdentifier
    private String stream;
    private final AdmissionState state = new AdmissionState();

    protected Admission() {
    }

    @CommandHandlerInterceptor
    void withinScope(AdmissionCommand command, @MetaDataValue(Caller.METADATA) Caller caller) {
        Jurisdiction.checkInstitution(caller, command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(AdmitResident command, InstitutionDirectory institutions, ResidentRegister residents, AdmissionRegister register) {
        return apply(AdmissionDecisions.decide(command, state, institutions, residents, register));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(CorrectAdmission command, AdmissionRegister register) {
        return apply(AdmissionDecisions.decide(command, state, register));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(DischargeResident command, AdmissionRegister register) {
        return apply(AdmissionDecisions.decide(command, state, register));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(CancelAdmission command, AdmissionRegister register) {
        return apply(AdmissionDecisions.decide(command, state, register));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RecordCharges command, AdmissionRegister register) {
        return apply(ChargeDecisions.decide(command, state, register));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(WithdrawCharges command, AdmissionRegister register) {
        return apply(ChargeDecisions.decide(command, state, register));
    }

    /** The claim first: when it is refused, the stay is not settled either. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Settlement handle(SettleAdmission command, AdmissionRegister register, ClaimSettling claims) {
        if (ChargeDecisions.settledBefore(command, state)) {
            return null;
        }
        AdmissionSettled settled = ChargeDecisions.decide(command, state, register);
        Settlement settlement = claims.settle(ChargeDecisions.claim(command, state));
        AggregateLifecycle.apply(settled);
        return settlement;
    }

    private static boolean apply(List<AdmissionEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return !events.isEmpty();
    }

    @EventSourcingHandler
    void on(ResidentAdmitted event) {
        stream = Streams.admission(event.institution(), event.admissionNo());
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(AdmissionCorrected event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ChargesRecorded event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ChargesWithdrawn event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(ResidentDischarged event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(AdmissionCancelled event) {
        state.evolve(event);
    }

    @EventSourcingHandler
    void on(AdmissionSettled event) {
        state.evolve(event);
    }
}
