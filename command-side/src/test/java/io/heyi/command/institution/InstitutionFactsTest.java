package io.heyi.command.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.command.institution.InstitutionFacts.Designation;
import io.heyi.command.institution.InstitutionFacts.Suspension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a claim hears from its institution: the first and last days of its periods. */
class InstitutionFactsTest {

    private static final LocalDate OPEN = null;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2008-12-31, false", "2009-01-01, true", "2009-06-30, true", "2009-07-01, false"})
    void a_designation_holds_on_its_first_and_its_last_day(LocalDate day, boolean holds) {
        assertThat(institution(LocalDate.parse("2009-01-01"), LocalDate.parse("2009-06-30")).isDesignatedOn(day)).isEqualTo(holds);
    }

    @Test
    void a_side_left_open_has_no_end() {
        assertThat(institution(OPEN, LocalDate.parse("2009-06-30")).isDesignatedOn(LocalDate.EPOCH)).isTrue();
        assertThat(institution(LocalDate.parse("2009-06-30"), OPEN).isDesignatedOn(LocalDate.parse("2999-01-01"))).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2009-02-28, false", "2009-03-01, true", "2009-03-31, true", "2009-04-01, false", "2009-08-31, false", "2009-09-01, true",
        "2019-09-01, true"})
    void a_suspension_covers_its_first_day_and_not_the_day_of_reinstatement(LocalDate day, boolean covered) {
        InstitutionFacts facts = institution(OPEN, OPEN, new Suspension(LocalDate.parse("2009-03-01"), LocalDate.parse("2009-04-01")),
                new Suspension(LocalDate.parse("2009-09-01"), null));
        assertThat(facts.isSuspendedOn(day)).isEqualTo(covered);
    }

    @Test
    void the_level_and_the_designation_are_those_of_the_day() {
        InstitutionFacts changed = new InstitutionFacts("990101-H01", Placement.HOME, InstitutionLevel.COUNTY,
                new TreeMap<>(Map.of(LocalDate.of(2009, 7, 1), InstitutionLevel.CITY)),
                List.of(new Designation(null, LocalDate.of(2009, 6, 30)), new Designation(LocalDate.of(2009, 8, 1), null)), List.of());
        assertThat(changed.levelOn(LocalDate.of(2009, 6, 30))).isEqualTo(InstitutionLevel.COUNTY);
        assertThat(changed.levelOn(LocalDate.of(2009, 7, 1))).isEqualTo(InstitutionLevel.CITY);
        assertThat(changed.isDesignatedOn(LocalDate.of(2009, 6, 30))).isTrue();
        assertThat(changed.isDesignatedOn(LocalDate.of(2009, 7, 31))).isFalse();
        assertThat(changed.isDesignatedOn(LocalDate.of(2009, 8, 1))).isTrue();
    }

    private static InstitutionFacts institution(LocalDate from, LocalDate to, Suspension... suspensions) {
        return new InstitutionFacts("990101-H01", InstitutionLevel.COUNTY, Placement.HOME, from, to, List.of(suspensions));
    }
}
