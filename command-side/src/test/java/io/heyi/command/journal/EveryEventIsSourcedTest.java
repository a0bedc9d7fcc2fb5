package io.heyi.command.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.heyi.command.account.Account;
import io.heyi.command.approval.Approval;
import io.heyi.command.catalogue.Catalogue;
import io.heyi.command.counter.ManualReimbursement;
import io.heyi.command.admission.Admission;
import io.heyi.command.card.Card;
import io.heyi.command.coverage.CoverageYear;
import io.heyi.command.household.Household;
import io.heyi.command.institution.Institution;
import io.heyi.command.key.InstitutionKeys;
import io.heyi.command.plan.BenefitPlanAggregate;
import io.heyi.events.account.AccountEvent;
import io.heyi.events.approval.ApprovalEvent;
import io.heyi.events.catalogue.CatalogueEvent;
import io.heyi.events.counter.ReimbursementEvent;
import io.heyi.events.admission.AdmissionEvent;
import io.heyi.events.card.CardEvent;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.household.HouseholdEvent;
import io.heyi.events.institution.InstitutionEvent;
import io.heyi.events.key.KeyEvent;
import io.heyi.command.payment.PaymentBatch;
import io.heyi.command.plan.BenefitPlanAggregate;
import io.heyi.command.recovery.Recovery;
import io.heyi.command.remittance.Remittance;
import io.heyi.command.subsidy.SubsidyReceipt;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.household.HouseholdEvent;
import io.heyi.events.institution.InstitutionEvent;
import io.heyi.events.payment.PaymentEvent;
import io.heyi.events.plan.PlanEvent;
import io.heyi.events.recovery.RecoveryEvent;
import io.heyi.events.remittance.RemittanceEvent;
import io.heyi.events.subsidy.SubsidyEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Axon passes over an event without a handler in silence, so that a forgotten one would be state forgotten. */
class EveryEventIsSourcedTest {

    static Stream<Arguments> aggregates() {
        return Stream.of(
                Arguments.of(Household.class, HouseholdEvent.class),
                Arguments.of(CoverageYear.class, CoverageEvent.class),
                Arguments.of(Card.class, CardEvent.class),
                Arguments.of(Institution.class, InstitutionEvent.class),
                Arguments.of(BenefitPlanAggregate.class, PlanEvent.class),
                Arguments.of(Account.class, AccountEvent.class),
                Arguments.of(InstitutionKeys.class, KeyEvent.class),
                Arguments.of(Approval.class, ApprovalEvent.class),
                Arguments.of(Catalogue.class, CatalogueEvent.class),
                Arguments.of(ManualReimbursement.class, ReimbursementEvent.class),
                Arguments.of(Remittance.class, RemittanceEvent.class),
                Arguments.of(PaymentBatch.class, PaymentEvent.class),
                Arguments.of(Recovery.class, RecoveryEvent.class),
                Arguments.of(SubsidyReceipt.class, SubsidyEvent.class),
                Arguments.of(Admission.class, AdmissionEvent.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("aggregates")
    void an_aggregate_handles_every_event_of_its_family_and_no_other(Class<?> aggregate, Class<?> family) {
        Set<Class<?>> handled = Stream.of(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                .map(EveryEventIsSourcedTest::event)
                .collect(Collectors.toSet());
        assertThat(family.isSealed()).isTrue();
        assertThat(handled).containsExactlyInAnyOrder(family.getPermittedSubclasses());
    }

    private static Class<?> event(Method handler) {
        return handler.getParameterTypes()[0];
    }
}
