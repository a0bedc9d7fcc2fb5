package io.heyi.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.command.journal.Then;
import io.heyi.events.plan.BenefitPlanPublished;
import io.heyi.events.plan.PlanEvent;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** What of a plan has been published, then one more document. */
final class PlanStory {

    static final String CODE = "990707-2009";

    private record Period(String region, LocalDate from, LocalDate to) {
    }

    private final List<PlanEvent> facts = new ArrayList<>();
    private final List<Period> taken = new ArrayList<>();

    private PlanStory() {
    }

    static PlanStory plan() {
        return new PlanStory();
    }

    PlanStory publishedAs(BenefitPlanPublished version) {
        facts.add(version);
        taken.add(new Period(version.region(), version.validFrom(), version.validTo()));
        return this;
    }

    PlanStory whileAnotherHolds(String region, String from, String to) {
        taken.add(new Period(region, LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    Then whenPublished(String document) {
        PlanCalendar calendar = (region, from, to) -> taken.stream()
                .anyMatch(period -> period.region().equals(region) && !period.from().isAfter(to) && !period.to().isBefore(from));
        return new Then(new AggregateTestFixture<>(BenefitPlanAggregate.class).registerInjectableResource(calendar).given(facts)
                .when(PublishBenefitPlan.of(document)));
    }

    /** A plan that pays everything, for so many days. */
    static String document(int version, String from, String to) {
        return """
                code: "990707-2009"
                version: %d
                year: 2009
                validFrom: %s
                validTo: %s
                annualCeiling: 10000.00
                cataloguePrepay: {A: 0, B: 0, C: 1}
                outpatient: {rows: [{ratio: 1}]}
                inpatient: {rows: [{deductible: 0.00, brackets: [{ratio: 1}]}]}
                layers: []
                """.formatted(version, from, to);
    }

    static BenefitPlanPublished published(int version, String from, String to, String sha256) {
        return new BenefitPlanPublished(CODE, version, "990707", 2009, LocalDate.parse(from), LocalDate.parse(to), Money.parse("10000.00"),
                document(version, from, to), sha256);
    }
}
