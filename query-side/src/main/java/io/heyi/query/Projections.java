package io.heyi.query;

import java.util.List;

import io.heyi.query.collection.CollectionFacts;
import io.heyi.query.enrollment.EnrollmentFacts;
import io.heyi.query.households.HouseholdViewFacts;
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
        return List.of(new EnrollmentFacts(), new PlanFacts(), new ResidentFacts(), new SettlementFacts(),
                new CollectionFacts(), new HouseholdViewFacts());
    }
}
