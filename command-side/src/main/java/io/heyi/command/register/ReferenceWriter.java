package io.heyi.command.register;

import java.time.LocalDate;

import io.heyi.command.journal.TransactionWrites;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionEvent;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionSuspended;
import io.heyi.events.plan.BenefitPlanPublished;

/** Writes the tables behind {@link ReferenceData} from the events, and counts the change. */
final class ReferenceWriter {

    private final TransactionWrites writes;

    ReferenceWriter(TransactionWrites writes) {
        this.writes = writes;
    }

    void write(BenefitPlanPublished e) {
        writes.add("insert into plan_register (code, version, yaml) values (?, ?, ?)", e.code(), e.version(), e.yaml());
        writes.add("insert into plan_day select ?, day::date from generate_series(?::date, ?::date, interval '1 day') as day",
                e.region(), e.validFrom(), e.validTo());
        countChange();
    }

    void write(InstitutionEvent event) {
        if (event instanceof InstitutionDesignated e) {
            writes.add("""
                    insert into institution_register (code, level, placement, designated_from, designated_to)
                    values (?, ?, ?, ?::text::date, ?::text::date)""",
                    e.code(), e.level().name(), e.placement().name(), text(e.from()), text(e.to()));
        } else if (event instanceof InstitutionSuspended e) {
            writes.add("insert into institution_suspension (code, suspended_from) values (?, ?) "
                    + "on conflict (code, suspended_from) do update set until = null", e.code(), e.from());
        } else if (event instanceof InstitutionReinstated e) {
            writes.add("update institution_suspension set until = ? where code = ? and until is null", e.from(), e.code());
        }
        countChange();
    }

    /** A day or null. */
    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void countChange() {
        writes.add("update reference_revision set revision = revision + 1");
    }
}
