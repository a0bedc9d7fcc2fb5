package io.heyi.command.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.institution.InstitutionFacts;
import io.heyi.command.journal.Assumptions;
import io.heyi.command.journal.Prefetch;
import io.heyi.command.plan.PlanBook;
import io.heyi.command.plan.PlanCalendar;
import io.heyi.events.coverage.PlanRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plans and institutions, which every claim asks for and which seldom change: one copy in memory, compared with the revision in the
 * database at the start of every transaction or, by a group that assumes it, when it writes.
 */
public final class ReferenceData implements PlanBook, PlanCalendar, InstitutionDirectory, Prefetch {

    private record Copy(long revision, Map<PlanRef, BenefitPlan> plans, Map<String, InstitutionFacts> institutions) {
    }

    private final JdbcClient jdbc;
    private volatile Copy copy = new Copy(-1, Map.of(), Map.of());

    public ReferenceData(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        copy = new Copy(-1, Map.of(), Map.of());
    }

    /** Reads what changed since; also for callers outside a transaction. */
    public void refresh() {
        long revision = jdbc.sql("select revision from reference_revision").query(Long.class).single();
        if (revision != copy.revision()) {
            copy = new Copy(revision, ReferenceTables.plans(jdbc), ReferenceTables.institutions(jdbc));
        }
    }

    @Override
    public Optional<BenefitPlan> inForce(String village, LocalDate day) {
        BenefitPlan longest = null;
        for (BenefitPlan plan : copy.plans().values()) {
            boolean applies = village.startsWith(plan.region()) && plan.inForceOn(day);
            if (applies && (longest == null || plan.region().length() > longest.region().length())) {
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
    public boolean anyPlanBetween(String region, LocalDate from, LocalDate to) {
        return jdbc.sql("select exists (select from plan_day where region = ? and day between ? and ?)")
                .param(region).param(from).param(to).query(Boolean.class).single();
    }

    @Override
    public Optional<InstitutionFacts> find(String code) {
        return Optional.ofNullable(copy.institutions().get(code));
    }
}
