package io.heyi.command.institution;

import static io.heyi.command.institution.InstitutionStory.CODE;
import static io.heyi.command.institution.InstitutionStory.designate;
import static io.heyi.command.institution.InstitutionStory.designatedFor;
import static io.heyi.command.institution.InstitutionStory.institution;

import java.time.LocalDate;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.command.institution.InstitutionRefusals.ChangedOnLaterDay;
import io.heyi.command.institution.InstitutionRefusals.DesignationEndsBeforeItBegins;
import io.heyi.command.institution.InstitutionRefusals.DesignationEndsEarlier;
import io.heyi.command.institution.InstitutionRefusals.InstitutionNotDesignated;
import io.heyi.command.institution.InstitutionRefusals.NothingChanges;
import io.heyi.command.institution.InstitutionRefusals.StillDesignated;
import io.heyi.events.institution.DesignationEnded;
import io.heyi.events.institution.DesignationRenewed;
import io.heyi.events.institution.InstitutionLevelChanged;
import io.heyi.events.institution.InstitutionRenamed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Designated from 2009 on as the county hospital, unless said otherwise. */
@DisplayName("a designated institution")
class InstitutionChangesTest {

    private final InstitutionStory hospital = institution().whichIsDesignated();

    @Test
    void changes_its_level_from_a_day_on() {
        hospital.when(level(InstitutionLevel.CITY, "2009-07-01")).leadsTo(levelChanged(InstitutionLevel.CITY, "2009-07-01"));
    }

    @Test
    void the_same_change_again_changes_nothing() {
        hospital.and(levelChanged(InstitutionLevel.CITY, "2009-07-01")).when(level(InstitutionLevel.CITY, "2009-07-01")).changesNothing();
    }

    @Test
    void a_change_to_what_it_is_already_is_refused() {
        hospital.when(level(InstitutionLevel.COUNTY, "2009-07-01")).isRefusedAs(NothingChanges.class, "level");
    }

    @Test
    void changes_come_in_the_order_of_their_days() {
        InstitutionStory changed = institution().whichIsDesignated().and(levelChanged(InstitutionLevel.CITY, "2009-07-01"));
        changed.when(level(InstitutionLevel.PROVINCE, "2009-07-01")).isRefusedAs(ChangedOnLaterDay.class, "level");
        changed.when(level(InstitutionLevel.PROVINCE, "2009-06-30")).isRefusedAs(ChangedOnLaterDay.class, "level");
        changed.when(level(InstitutionLevel.COUNTY, "2009-07-02")).leadsTo(levelChanged(InstitutionLevel.COUNTY, "2009-07-02"));
    }

    @Test
    void is_renamed_from_a_day_on() {
        hospital.when(rename("县第一人民医院", "2009-07-01")).leadsTo(new InstitutionRenamed(CODE, "县第一人民医院", day("2009-07-01")));
        hospital.when(rename("县医院", "2009-07-01")).isRefusedAs(NothingChanges.class, "name");
    }

    @Test
    void its_first_designation_again_changes_nothing_whatever_has_changed_since() {
        hospital.and(levelChanged(InstitutionLevel.CITY, "2009-07-01")).and(ended("2009-09-30")).when(designate()).changesNothing();
    }

    @Test
    void its_designation_is_ended_once_and_not_later_than_it_ends() {
        hospital.when(end("2009-09-30")).leadsTo(ended("2009-09-30"));
        InstitutionStory over = institution().whichIsDesignated().and(ended("2009-09-30"));
        over.when(end("2009-09-30")).changesNothing();
        over.when(end("2009-10-01")).isRefusedAs(DesignationEndsEarlier.class, "last_day");
        over.when(end("2008-12-31")).isRefusedAs(DesignationEndsBeforeItBegins.class);
        over.when(end("2009-08-31")).leadsTo(ended("2009-08-31"));
    }

    @Test
    void is_renewed_after_its_end_and_not_before() {
        InstitutionStory ofTheYear = institution().and(designatedFor("2009-01-01", "2009-12-31"));
        ofTheYear.when(renew("2010-01-01", "2010-12-31")).leadsTo(renewed("2010-01-01", "2010-12-31"));
        ofTheYear.when(renew("2009-12-31", null)).isRefusedAs(StillDesignated.class, "from");
        ofTheYear.when(renew("2010-01-01", "2009-12-31")).isRefusedAs(DesignationEndsBeforeItBegins.class);
        ofTheYear.and(renewed("2010-01-01", null)).when(renew("2010-01-01", null)).changesNothing();
        hospital.when(renew("2010-01-01", null)).isRefusedAs(StillDesignated.class, "from");
    }

    @Test
    void an_institution_that_was_never_designated_changes_nothing() {
        institution().when(level(InstitutionLevel.CITY, "2009-07-01")).isRefusedAs(InstitutionNotDesignated.class);
        institution().when(rename("县医院", "2009-07-01")).isRefusedAs(InstitutionNotDesignated.class);
        institution().when(renew("2010-01-01", null)).isRefusedAs(InstitutionNotDesignated.class);
        institution().when(end("2009-09-30")).isRefusedAs(InstitutionNotDesignated.class);
    }

    private static ChangeInstitutionLevel level(InstitutionLevel level, String from) {
        return new ChangeInstitutionLevel(CODE, level, day(from));
    }

    private static InstitutionLevelChanged levelChanged(InstitutionLevel level, String from) {
        return new InstitutionLevelChanged(CODE, level, day(from));
    }

    private static RenameInstitution rename(String name, String from) {
        return new RenameInstitution(CODE, name, day(from));
    }

    private static RenewDesignation renew(String from, String to) {
        return new RenewDesignation(CODE, day(from), day(to));
    }

    private static DesignationRenewed renewed(String from, String to) {
        return new DesignationRenewed(CODE, day(from), day(to));
    }

    private static EndDesignation end(String lastDay) {
        return new EndDesignation(CODE, day(lastDay), "机构撤并");
    }

    private static DesignationEnded ended(String lastDay) {
        return new DesignationEnded(CODE, day(lastDay), "机构撤并");
    }

    private static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
