package io.heyi.command.institution;

import static io.heyi.benefits.claim.InstitutionLevel.COUNTY;
import static io.heyi.benefits.claim.InstitutionLevel.TOWNSHIP;
import static io.heyi.benefits.claim.Placement.AWAY_IN_PROVINCE;
import static io.heyi.benefits.claim.Placement.HOME;
import static io.heyi.command.institution.InstitutionStory.CODE;
import static io.heyi.command.institution.InstitutionStory.designate;
import static io.heyi.command.institution.InstitutionStory.designateFor;
import static io.heyi.command.institution.InstitutionStory.designated;
import static io.heyi.command.institution.InstitutionStory.designatedFor;
import static io.heyi.command.institution.InstitutionStory.institution;
import static io.heyi.command.institution.InstitutionStory.reinstate;
import static io.heyi.command.institution.InstitutionStory.reinstated;
import static io.heyi.command.institution.InstitutionStory.suspend;
import static io.heyi.command.institution.InstitutionStory.suspended;

import java.time.LocalDate;
import java.util.stream.Stream;

import io.heyi.command.institution.InstitutionRefusals.AlreadySuspended;
import io.heyi.command.institution.InstitutionRefusals.DesignationEndsBeforeItBegins;
import io.heyi.command.institution.InstitutionRefusals.InstitutionNotDesignated;
import io.heyi.command.institution.InstitutionRefusals.InstitutionRecordedDifferently;
import io.heyi.command.institution.InstitutionRefusals.NotSuspended;
import io.heyi.command.institution.InstitutionRefusals.ReinstatedBeforeSuspended;
import io.heyi.command.institution.InstitutionRefusals.SuspendedBeforeLastReinstated;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("an institution")
class InstitutionTest {

    @Nested
    @DisplayName("when it is not designated")
    class WhenItIsNotDesignated {

        @Test
        void it_is_designated() {
            institution().when(designate()).leadsTo(designated()).answers(true);
        }

        @Test
        void its_designation_may_be_open_on_both_sides() {
            institution().when(designateFor(null, null)).leadsTo(designatedFor(null, null));
        }

        @Test
        void its_designation_may_last_one_day() {
            institution().when(designateFor("2009-05-01", "2009-05-01")).leadsTo(designatedFor("2009-05-01", "2009-05-01"));
        }

        @Test
        void a_designation_that_ends_before_it_begins_is_refused() {
            institution().when(designateFor("2009-05-02", "2009-05-01")).isRefusedAs(DesignationEndsBeforeItBegins.class);
        }

        @Test
        void it_cannot_be_suspended() {
            institution().when(suspend("2009-06-01")).isRefusedAs(InstitutionNotDesignated.class);
        }

        @Test
        void it_cannot_be_reinstated() {
            institution().when(reinstate("2009-06-01")).isRefusedAs(InstitutionNotDesignated.class);
        }
    }

    @Nested
    @DisplayName("when it is designated")
    class WhenItIsDesignated {

        @Test
        void the_same_designation_again_changes_nothing() {
            institution().whichIsDesignated().when(designate()).changesNothing().answers(false);
        }

        static Stream<Arguments> otherContent() {
            LocalDate from = LocalDate.parse("2009-01-01");
            return Stream.of(
                    Arguments.of("name", new DesignateInstitution(CODE, "中医院", COUNTY, "990101", HOME, from, null)),
                    Arguments.of("level", new DesignateInstitution(CODE, "县医院", TOWNSHIP, "990101", HOME, from, null)),
                    Arguments.of("region", new DesignateInstitution(CODE, "县医院", COUNTY, "990102", HOME, from, null)),
                    Arguments.of("placement", new DesignateInstitution(CODE, "县医院", COUNTY, "990101", AWAY_IN_PROVINCE, from, null)),
                    Arguments.of("designated_from", new DesignateInstitution(CODE, "县医院", COUNTY, "990101", HOME, null, null)),
                    Arguments.of("designated_to", new DesignateInstitution(CODE, "县医院", COUNTY, "990101", HOME, from, from)));
        }

        @ParameterizedTest(name = "other {0}")
        @MethodSource("otherContent")
        void another_designation_is_refused_and_the_field_is_named(String field, DesignateInstitution told) {
            institution().whichIsDesignated().when(told).isRefusedAs(InstitutionRecordedDifferently.class, field);
        }

        @Test
        void a_designation_that_ends_before_it_begins_is_refused() {
            institution().whichIsDesignated().when(designateFor("2009-05-02", "2009-05-01"))
                    .isRefusedAs(DesignationEndsBeforeItBegins.class);
        }

        @Test
        void it_is_suspended() {
            institution().whichIsDesignated().when(suspend("2009-06-01")).leadsTo(suspended("2009-06-01"));
        }

        @Test
        void it_cannot_be_reinstated() {
            institution().whichIsDesignated().when(reinstate("2009-06-01")).isRefusedAs(NotSuspended.class);
        }
    }

    @Nested
    @DisplayName("when it is suspended")
    class WhenItIsSuspended {

        private final InstitutionStory suspended = institution().whichIsDesignated().suspendedFrom("2009-06-01");

        @Test
        void the_same_designation_again_changes_nothing() {
            suspended.when(designate()).changesNothing().answers(false);
        }

        @Test
        void a_second_suspension_is_refused() {
            suspended.when(suspend("2009-07-01")).isRefusedAs(AlreadySuspended.class);
        }

        @Test
        void the_same_suspension_again_changes_nothing() {
            suspended.when(suspend("2009-06-01")).changesNothing();
        }

        @Test
        void it_is_reinstated() {
            suspended.when(reinstate("2009-07-01")).leadsTo(reinstated("2009-07-01"));
        }

        @Test
        void it_may_be_reinstated_from_the_day_of_the_suspension() {
            suspended.when(reinstate("2009-06-01")).leadsTo(reinstated("2009-06-01"));
        }

        @Test
        void it_cannot_be_reinstated_before_it_was_suspended() {
            suspended.when(reinstate("2009-05-31")).isRefusedAs(ReinstatedBeforeSuspended.class);
        }
    }

    @Nested
    @DisplayName("when it is reinstated")
    class WhenItIsReinstated {

        private final InstitutionStory reinstated =
                institution().whichIsDesignated().suspendedFrom("2009-06-01").reinstatedFrom("2009-07-01");

        @Test
        void the_same_designation_again_changes_nothing() {
            reinstated.when(designate()).changesNothing().answers(false);
        }

        @Test
        void it_may_be_suspended_again_from_that_day() {
            reinstated.when(suspend("2009-07-01")).leadsTo(InstitutionStory.suspended("2009-07-01"));
        }

        @Test
        void it_cannot_be_suspended_before_that_day() {
            reinstated.when(suspend("2009-06-30")).isRefusedAs(SuspendedBeforeLastReinstated.class);
        }

        @Test
        void the_same_reinstatement_again_changes_nothing() {
            reinstated.when(reinstate("2009-07-01")).changesNothing();
        }

        @Test
        void it_cannot_be_reinstated_again() {
            reinstated.when(reinstate("2009-08-01")).isRefusedAs(NotSuspended.class);
        }
    }
}
