package io.heyi.query;

import java.util.List;

import io.heyi.query.catalogues.CatalogueFacts;
import io.heyi.query.collection.CollectionFacts;
import io.heyi.query.counter.ReimbursementFacts;
import io.heyi.query.counter.ResettlementFacts;
import io.heyi.query.enrollment.EnrollmentFacts;
import io.heyi.query.fund.FundPostings;
import io.heyi.query.households.HouseholdViewFacts;
import io.heyi.query.institutions.InstitutionAccountFacts;
import io.heyi.query.institutions.InstitutionFacts;
import io.heyi.query.notice.NoticeFacts;
import io.heyi.query.plans.PlanFacts;
import io.heyi.query.projection.Projection;
import io.heyi.query.remittance.RemittanceFacts;
import io.heyi.query.residents.ResidentFacts;
import io.heyi.query.settlements.SettlementFacts;

/** Every projection there is. */
public final class Projections {

    private Projections() {
    }

    /** New ones, with nothing collected, in the order in which they write: later ones may look up settlements, plans and residents. */
    public static List<Projection> all() {
        return List.of(
                new PlanFacts(),
                new SettlementFacts(),
                new ResidentFacts(),
                new EnrollmentFacts(),
                new CatalogueFacts(),
                new CollectionFacts(),
                new FundPostings(),
                new HouseholdViewFacts(),
                new InstitutionAccountFacts(),
                new InstitutionFacts(),
                new NoticeFacts(),
                new ReimbursementFacts(),
                new RemittanceFacts(),
                new ResettlementFacts());
    }
}
