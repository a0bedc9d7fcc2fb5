package io.heyi.command.plan;

import java.util.ArrayList;
import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.access.FourEyes;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.journal.Streams;
import io.heyi.events.plan.BenefitPlanPublished;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A benefit plan (补偿方案): it decides which versions are published. Called so because the plan itself is a value of {@code benefits}. */
@AggregateRoot(type = "BenefitPlan")
public class BenefitPlanAggregate {

    @AggregateIdentifier
    private String stream;
    private final List<BenefitPlanPublished> versions = new ArrayList<>(1);

    protected BenefitPlanAggregate() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishBenefitPlan command, PlanCalendar calendar, @MetaDataValue(Caller.METADATA) Caller caller,
                @MetaDataValue(CallerTrail.APPROVAL) String approval) {
        FourEyes.require(caller, approval);
        if (caller != null && !caller.reachesVillage(command.plan().region())) {
            throw new OutOfScope();
        }
        PlanDecisions.decide(command, versions, calendar).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(BenefitPlanPublished event) {
        stream = Streams.plan(event.code());
        versions.add(event);
    }
}
