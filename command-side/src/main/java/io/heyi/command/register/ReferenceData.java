package io.heyi.command.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.command.catalogue.CatalogueVersion;
import io.heyi.command.catalogue.Catalogues;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.institution.InstitutionFacts;
import io.heyi.command.journal.Assumptions;
import io.heyi.command.journal.Prefetch;
import io.heyi.command.journal.RoundTrip;
import io.heyi.command.plan.PlanBook;
import io.heyi.command.plan.PlanCalendar;
import io.heyi.command.plan.PlanVersions;
import io.heyi.events.catalogue.CatalogueRef;
import io.heyi.events.coverage.PlanRef;
import io.heyi.events.plan.BenefitPlanPublished;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plans, institutions and the list of catalogues, which every claim asks for and which seldom change: one copy in memory, compared with
 * the revision in the database at the start of every transaction or, by a group that assumes it, when it writes.
 */
public final class ReferenceData implements PlanBook, PlanVersions, PlanCalendar, Catalogues, InstitutionDirectory, Prefetch {

    private record Copy(long revision, Map<PlanRef, BenefitPlan> plans, Map<String, InstitutionFacts> institutions,
                        List<CatalogueVersion> catalogues) {

        private static final Copy NONE = new Copy(-1, Map.of(), Map.of(), List.of());
    }

    /** A region has one plan on a day, of which the latest version holds. */
    private static final Comparator<BenefitPlan> LONGEST_REGION_THEN_LATEST =
            Comparator.comparingInt((BenefitPlan plan) -> plan.region().length()).thenComparingInt(BenefitPlan::version);

    private static final String REVISION = "select revision from reference_revision";

    private final JdbcClient jdbc;
    private final CatalogueTables catalogues;
    private volatile Copy copy = Copy.NONE;

    public ReferenceData(JdbcClient jdbc, CatalogueTables catalogues) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
    }

    @Override
    public void before(List<?> commands) {
        refresh();
    }

    @Override
    public void beforeAssuming(List<?> commands) {
        if (copy.revision() < 0) {
            refresh();
        }
        Assumptions.ofGroup().referencesAre(copy.revision());
    }

    @Override
    public void forget() {
        copy = Copy.NONE;
    }

    /** Reads what changed since; also for callers outside a transaction. */
    public void refresh() {
        refreshUnlessAt(jdbc.sql(REVISION).query(Long.class).single());
    }

    /** Asks, with others, for the revision that {@link #refreshUnlessAt} is to be told. */
    public List<Long> askRevision(RoundTrip trip) {
        return trip.ask(REVISION, List.of(), (row, n) -> row.getLong(1));
    }

    /** Reads what changed since, unless this is what was read already. */
    public void refreshUnlessAt(long revision) {
        if (revision != copy.revision()) {
            copy = new Copy(revision, ReferenceTables.plans(jdbc), ReferenceTables.institutions(jdbc), catalogues.versions());
        }
    }

    @Override
    public Optional<BenefitPlan> inForce(String village, LocalDate day) {
        BenefitPlan longest = null;
        for (BenefitPlan plan : copy.plans().values()) {
            boolean applies = village.startsWith(plan.region()) && plan.inForceOn(day);
            if (applies && (longest == null || LONGEST_REGION_THEN_LATEST.compare(plan, longest) > 0)) {
                longest = plan;
            }
        }
        return Optional.ofNullable(longest);
    }

    /** Versions are never edited, so one that is missing here is one that was published since. */
    @Override
    public BenefitPlan version(PlanRef plan) {
        BenefitPlan known = copy.plans().get(plan);
        if (known == null) {
            refresh();
            known = copy.plans().get(plan);
        }
        if (known == null) {
            throw new IllegalStateException("plan " + plan + " was never published");
        }
        return known;
    }

    @Override
    public boolean anyOtherPlanBetween(String code, String region, LocalDate from, LocalDate to) {
        return jdbc.sql("select exists (select from plan_day where region = ? and day between ? and ? and code <> ?)")
                .param(region).param(from).param(to).param(code).query(Boolean.class).single();
    }

    @Override
    public Optional<LocalDate> lastDaySettled(String code, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select served_on from claim_register
                where plan_code = ? and served_on between ? and ? and not reversed order by served_on desc limit 1
                """).param(code).param(from).param(to).query(LocalDate.class).optional();
    }

    @Override
    public List<BenefitPlanPublished> published(String code) {
        return ReferenceTables.published(jdbc, code);
    }

    @Override
    public Optional<InstitutionFacts> find(String code) {
        return Optional.ofNullable(copy.institutions().get(code));
    }

    @Override
    public List<CatalogueVersion> versions() {
        return copy.catalogues();
    }

    @Override
    public CatalogueVersion version(CatalogueRef ref) {
        return catalogue(ref).or(() -> {
            refresh();
            return catalogue(ref);
        }).orElseThrow(() -> new IllegalStateException("catalogue " + ref + " was never published"));
    }

    private Optional<CatalogueVersion> catalogue(CatalogueRef ref) {
        return copy.catalogues().stream().filter(version -> version.ref().equals(ref)).findFirst();
    }

    @Override
    public CatalogueContent content(String sha256) {
        return catalogues.content(sha256);
    }
}
