package io.heyi.command.register;

import java.time.LocalDate;

import io.heyi.events.catalogue.CataloguePublished;
import io.heyi.events.institution.DesignationEnded;
import io.heyi.events.institution.DesignationRenewed;
import io.heyi.events.institution.InstitutionAccountConfirmed;
import io.heyi.events.institution.InstitutionAccountProposed;
import io.heyi.events.institution.InstitutionAccountRejected;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionEvent;
import io.heyi.events.institution.InstitutionLevelChanged;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionSuspended;
import io.heyi.events.plan.BenefitPlanPublished;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the tables behind {@link ReferenceData} from the events, and counts the change. */
final class ReferenceWriter {

    private final JdbcClient jdbc;
    private final CatalogueTables catalogues;

    ReferenceWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.catalogues = new CatalogueTables(jdbc);
    }

    void write(BenefitPlanPublished e) {
        jdbc.sql("insert into plan_register (code, version, yaml) values (?, ?, ?)")
                .param(e.code()).param(e.version()).param(e.yaml()).update();
        // A later version takes the days that its plan has already; another plan's day is there and violates the key.
        jdbc.sql("""
                insert into plan_day (region, day, code)
                select :region, day::date, :code from generate_series(:from::date, :to::date, interval '1 day') as day
                where not exists (select from plan_day own where own.region = :region and own.day = day::date and own.code = :code)
                """).param("region", e.region()).param("code", e.code()).param("from", e.validFrom()).param("to", e.validTo()).update();
        countChange();
    }

    void write(CataloguePublished e) {
        catalogues.write(e);
        countChange();
    }

    /** Where an institution is paid is nothing that a claim asks. */
    static boolean concerns(InstitutionEvent event) {
        return !(event instanceof InstitutionAccountProposed || event instanceof InstitutionAccountConfirmed
                || event instanceof InstitutionAccountRejected);
    }

    void write(InstitutionEvent event) {
        if (event instanceof InstitutionDesignated e) {
            jdbc.sql("insert into institution_register (code, level, placement) values (?, ?, ?)")
                    .param(e.code()).param(e.level().name()).param(e.placement().name()).update();
            designate(e.code(), e.from(), e.to());
        } else if (event instanceof DesignationRenewed e) {
            designate(e.code(), e.from(), e.to());
        } else if (event instanceof DesignationEnded e) {
            jdbc.sql("""
                    update institution_designation d set designated_to = ?
                    where code = ? and designated_from = (select max(designated_from) from institution_designation where code = d.code)
                    """).param(e.lastDay()).param(e.code()).update();
        } else if (event instanceof InstitutionLevelChanged e) {
            jdbc.sql("insert into institution_level (code, valid_from, level) values (?, ?, ?)")
                    .param(e.code()).param(e.from()).param(e.level().name()).update();
        } else if (event instanceof InstitutionSuspended e) {
            jdbc.sql("insert into institution_suspension (code, suspended_from) values (?, ?) "
                            + "on conflict (code, suspended_from) do update set until = null")
                    .param(e.code()).param(e.from()).update();
        } else if (event instanceof InstitutionReinstated e) {
            jdbc.sql("update institution_suspension set until = ? where code = ? and until is null")
                    .param(e.from()).param(e.code()).update();
        }
        countChange();
    }

    private void designate(String code, LocalDate from, LocalDate to) {
        jdbc.sql("""
                insert into institution_designation (code, designated_from, designated_to)
                values (?, coalesce(?::date, '-infinity'), ?::date)
                """).param(code).param(from).param(to).update();
    }

    private void countChange() {
        jdbc.sql("update reference_revision set revision = revision + 1").update();
    }
}
