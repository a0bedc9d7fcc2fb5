package io.heyi.query.institutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.events.institution.DesignationEnded;
import io.heyi.events.institution.DesignationRenewed;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionLevelChanged;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionRenamed;
import io.heyi.events.institution.InstitutionSuspended;
import io.heyi.query.TestLedger;
import io.heyi.query.institutions.InstitutionList.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstitutionListTest {

    private static final String CODE = "990101-H01";

    private final TestLedger ledger = new TestLedger();
    private final InstitutionList institutions = new InstitutionList(ledger.dataSource());
    private long head;

    @BeforeEach
    void aYearOfChanges() {
        head = ledger.given(
                new InstitutionDesignated(CODE, "县医院", InstitutionLevel.COUNTY, "990101", Placement.HOME, null, null),
                new InstitutionLevelChanged(CODE, InstitutionLevel.CITY, day("2009-03-01")),
                new InstitutionSuspended(CODE, day("2009-04-01"), "分解住院"),
                new InstitutionReinstated(CODE, day("2009-05-01")),
                new InstitutionRenamed(CODE, "县第一人民医院", day("2009-06-01")),
                new DesignationEnded(CODE, day("2009-06-30"), "协议到期"),
                new DesignationRenewed(CODE, day("2009-08-01"), day("2009-12-31")));
    }

    @Test
    void an_institution_is_on_a_day_what_its_facts_make_it() {
        assertThat(on("2009-02-28")).isEqualTo(seen("县医院", "COUNTY", null, "2009-06-30", true, null));
        assertThat(on("2009-03-01")).isEqualTo(seen("县医院", "CITY", null, "2009-06-30", true, null));
        assertThat(on("2009-04-30")).isEqualTo(seen("县医院", "CITY", null, "2009-06-30", true, "2009-04-01"));
        assertThat(on("2009-05-01")).isEqualTo(seen("县医院", "CITY", null, "2009-06-30", true, null));
        assertThat(on("2009-06-01")).isEqualTo(seen("县第一人民医院", "CITY", null, "2009-06-30", true, null));
        assertThat(on("2009-07-01")).isEqualTo(seen("县第一人民医院", "CITY", "2009-08-01", "2009-12-31", false, null));
        assertThat(on("2009-08-01")).isEqualTo(seen("县第一人民医院", "CITY", "2009-08-01", "2009-12-31", true, null));
    }

    @Test
    void what_was_not_known_yet_did_not_happen() {
        assertThat(institutions.on(day("2009-07-01"), 1)).containsExactly(seen("县医院", "COUNTY", null, null, true, null));
        assertThat(institutions.on(day("2009-07-01"), 0)).isEmpty();
    }

    @Test
    void its_history_is_told_in_the_order_in_which_it_became_known() {
        assertThat(institutions.history(CODE, head)).extracting(Fact::what).containsExactly(InstitutionChange.DESIGNATED,
                InstitutionChange.LEVEL, InstitutionChange.SUSPENDED, InstitutionChange.REINSTATED, InstitutionChange.NAME,
                InstitutionChange.ENDED, InstitutionChange.RENEWED);
        assertThat(institutions.history(CODE, head).get(2).reason()).isEqualTo("分解住院");
        assertThat(institutions.history("NOWHERE", head)).isEmpty();
    }

    private InstitutionOnDay on(String day) {
        return institutions.on(day(day), head).get(0);
    }

    private static InstitutionOnDay seen(String name, String level, String from, String to, boolean designated, String suspendedFrom) {
        return new InstitutionOnDay(CODE, name, level, "990101", "HOME", day(from), day(to), designated, day(suspendedFrom));
    }

    private static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
