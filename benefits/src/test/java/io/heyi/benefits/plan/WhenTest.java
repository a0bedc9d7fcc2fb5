package io.heyi.benefits.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.examples.Bill;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

    @Test
    void withoutAnyKeyItMatchesEverything() {
        assertThat(matches(When.ALWAYS, bill())).isTrue();
        assertThat(new When(Set.of(), null, Set.of(), null, null, null, null)).isEqualTo(When.ALWAYS);
    }

    @Test
    void aListMeansAnyOf() {
        When cityOrCounty = new When(Set.of(InstitutionLevel.CITY, InstitutionLevel.COUNTY), null, null, null, null, null, null);
        assertThat(matches(cityOrCounty, bill().at(InstitutionLevel.COUNTY))).isTrue();
        assertThat(matches(cityOrCounty, bill().at(InstitutionLevel.CITY))).isTrue();
        assertThat(matches(cityOrCounty, bill().at(InstitutionLevel.TOWNSHIP))).isFalse();
    }

    @Test
    void everyKeyGivenMustMatch() {
        When when = new When(Set.of(InstitutionLevel.CITY), Set.of(Placement.HOME), Set.of(Referral.UNREFERRED), Set.of(Category.POOR),
                true, 18, 60);
        assertThat(matches(when, all())).isTrue();
        assertThat(matches(when, all().at(InstitutionLevel.COUNTY))).isFalse();
        assertThat(matches(when, all().placed(Placement.AWAY_IN_PROVINCE, Referral.UNREFERRED))).isFalse();
        assertThat(matches(when, all().placed(Placement.HOME, Referral.REFERRED))).isFalse();
        assertThat(matches(when, all().patient(Category.ORDINARY))).isFalse();
        assertThat(matches(when, all().patient(Category.POOR, 61))).isFalse();
        assertThat(matches(when, bill().at(InstitutionLevel.CITY).placed(Placement.HOME, Referral.UNREFERRED).patient(Category.POOR)))
                .isFalse();
    }

    @Test
    void aClaimWithoutReferralMatchesNoReferral() {
        for (Referral referral : Referral.values()) {
            assertThat(matches(new When(null, null, Set.of(referral), null, null, null, null), bill())).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"17, false", "18, true", "60, true", "61, false"})
    void agesAreInclusive(int age, boolean expected) {
        When when = new When(null, null, null, null, null, 18, 60);
        assertThat(matches(when, bill().patient(Category.ORDINARY, age))).isEqualTo(expected);
    }

    private static Bill bill() {
        return Bill.bill(ClaimKind.INPATIENT);
    }

    private static Bill all() {
        return bill().at(InstitutionLevel.CITY).placed(Placement.HOME, Referral.UNREFERRED).patient(Category.POOR, 40).traditional();
    }

    private static boolean matches(When when, Bill bill) {
        return when.matches(bill.claim(), bill.person());
    }
}
