package io.heyi.query;

import java.util.List;

import io.heyi.query.catalogues.CatalogueFacts;
import io.heyi.query.counter.ReimbursementFacts;
import io.heyi.query.counter.ResettlementFacts;
import io.heyi.query.enrollment.EnrollmentFacts;
import io.heyi.query.institutions.InstitutionFacts;
import io.heyi.query.plans.PlanFacts;
import io.heyi.query.projection.Projection;
import io.heyi.query.residents.ResidentFacts;
import io.heyi.query.settlements.SettlementFacts;

/** Every projection there is. */
public final class Projections {

    private Projections() {
    }

    /** New ones, with nothing collected. */
    public static List<Projection> all() {
        return List.of(
                new CatalogueFacts(),
                new EnrollmentFacts(),
                new InstitutionFacts(),
                new PlanFacts(),
                new ReimbursementFacts(),
                new ResettlementFacts(),
                new ResidentFacts(),
                new SettlementFacts());
    }
}
