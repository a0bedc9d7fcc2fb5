package io.heyi.command.institution;

import static io.heyi.command.institution.InstitutionStory.CODE;
import static io.heyi.command.institution.InstitutionStory.designate;
import static io.heyi.command.institution.InstitutionStory.designated;
import static io.heyi.command.institution.InstitutionStory.institution;
import static io.heyi.command.institution.InstitutionStory.suspend;
import static io.heyi.command.institution.InstitutionStory.suspended;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("an institution's designation")
class InstitutionScopeTest {

    private static final Caller COUNTY = clerkOf("990101");

    @Test
    void is_the_office_of_its_countys_to_decide() {
        institution().when(designate(), COUNTY).leadsTo(designated());
        institution().whichIsDesignated().when(suspend("2009-07-01"), COUNTY).leadsTo(suspended("2009-07-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"990101001", "990102", "980101"})
    void is_no_townships_and_no_other_countys(String region) {
        institution().when(designate(), clerkOf(region)).isRefusedAs(OutOfScope.class);
        institution().whichIsDesignated().when(suspend("2009-07-01"), clerkOf(region)).isRefusedAs(OutOfScope.class);
    }

    @Test
    void of_a_hospital_of_the_province_around_the_county_is_the_countys_too() {
        DesignateInstitution province = new DesignateInstitution(CODE, "省医院", InstitutionLevel.PROVINCE, "99", Placement.AWAY_IN_PROVINCE, null, null);
        institution().when(province, COUNTY).happens();
        institution().when(province, clerkOf("990101001")).isRefusedAs(OutOfScope.class);
        institution().when(province, clerkOf("980101")).isRefusedAs(OutOfScope.class);
    }

    @Test
    void is_no_hospitals_and_no_administrators() {
        institution().whichIsDesignated().when(suspend("2009-07-01"), Caller.hospital("his", CODE)).isRefusedAs(OutOfScope.class);
        institution().whichIsDesignated().when(suspend("2009-07-01"), Caller.person("admin", Role.ADMINISTRATOR, null))
                .isRefusedAs(OutOfScope.class);
    }

    @Test
    void that_does_not_exist_looks_like_another_countys() {
        institution().when(suspend("2009-07-01"), COUNTY).isRefusedAs(OutOfScope.class);
    }

    private static Caller clerkOf(String region) {
        return Caller.person("clerk", Role.CLERK, region);
    }
}
