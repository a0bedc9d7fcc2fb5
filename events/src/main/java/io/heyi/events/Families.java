package io.heyi.events;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.heyi.events.account.AccountEvent;
import io.heyi.events.admission.AdmissionEvent;
import io.heyi.events.approval.ApprovalEvent;
import io.heyi.events.card.CardEvent;
import io.heyi.events.catalogue.CatalogueEvent;
import io.heyi.events.counter.ReimbursementEvent;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.household.HouseholdEvent;
import io.heyi.events.institution.InstitutionEvent;
import io.heyi.events.key.KeyEvent;
import io.heyi.events.payment.PaymentEvent;
import io.heyi.events.plan.PlanEvent;
import io.heyi.events.recovery.RecoveryEvent;
import io.heyi.events.remittance.RemittanceEvent;
import io.heyi.events.subsidy.SubsidyEvent;

/** Every family of events, each a sealed interface. */
public final class Families {

    private static final List<Class<?>> ALL = List.of(
            AccountEvent.class,
            AdmissionEvent.class,
            ApprovalEvent.class,
            CardEvent.class,
            CatalogueEvent.class,
            CoverageEvent.class,
            HouseholdEvent.class,
            InstitutionEvent.class,
            KeyEvent.class,
            PaymentEvent.class,
            PlanEvent.class,
            RecoveryEvent.class,
            ReimbursementEvent.class,
            RemittanceEvent.class,
            SubsidyEvent.class);

    private Families() {
    }

    public static List<Class<?>> all() {
        return ALL;
    }

    /** The events of one family. */
    public static Stream<Class<?>> events(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(event -> event);
    }

    /** Every event that can be stored. */
    public static List<Class<?>> events() {
        return ALL.stream().flatMap(Families::events).toList();
    }
}
