package io.heyi.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.command.journal.Then;
import io.heyi.events.coverage.PlanRef;
import io.heyi.events.plan.BenefitPlanPublished;
import io.heyi.events.plan.PlanEvent;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** What of a plan has been published, then one more document. */
final class PlanStory {

    static final String CODE = "990707-2009";

    private record Period(String code, String region, LocalDate from, LocalDate to) {
    }

    private final List<PlanEvent> facts = new ArrayList<>();
    private final List<Period> taken = new ArrayList<>();
    private final List<LocalDate> settled = new ArrayList<>();

    private PlanStory() {
    }

    static PlanStory plan() {
        return new PlanStory();
    }

    PlanStory publishedAs(BenefitPlanPublished version) {
        facts.add(version);
        taken.add(new Period(version.code(), version.region(), version.validFrom(), version.validTo()));
        return this;
    }

    PlanStory whileAnotherHolds(String region, String from, String to) {
        taken.add(new Period("another", region, LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    Then whenPublished(String document) {
        return new Then(new AggregateTestFixture<>(BenefitPlanAggregate.class).registerInjectableResource(calendar()).given(facts)
                .when(PublishBenefitPlan.of(document)));
    }

    PlanStory settledOn(String day) {
        settled.add(LocalDate.parse(day));
        return this;
    }

    PlanDraft drafted(String document, BenefitPlan... inForce) {
        List<BenefitPlanPublished> published = facts.stream().map(BenefitPlanPublished.class::cast).toList();
        PlanBook plans = new PlanBook() {
            @Override
            public Optional<BenefitPlan> inForce(String village, LocalDate day) {
                return Stream.of(inForce).filter(plan -> village.startsWith(plan.region()) && plan.inForceOn(day)).findFirst();
            }

            @Override
            public BenefitPlan version(PlanRef plan) {
                throw new UnsupportedOperationException();
            }
        };
        return PlanDraft.of(PublishBenefitPlan.of(document), code -> published, plans, calendar());
    }

    private PlanCalendar calendar() {
        return new PlanCalendar() {
            @Override
            public boolean anyOtherPlanBetween(String code, String region, LocalDate from, LocalDate to) {
                return taken.stream().anyMatch(period -> !period.code().equals(code) && period.region().equals(region)
                        && !period.from().isAfter(to) && !period.to().isBefore(from));
            }

            @Override
            public Optional<LocalDate> lastDaySettled(String code, LocalDate from, LocalDate to) {
                return settled.stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).max(Comparator.naturalOrder());
            }
        };
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
