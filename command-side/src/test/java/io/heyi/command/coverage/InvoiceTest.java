package io.heyi.command.coverage;

import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.HOUSEHOLD;
import static io.heyi.command.coverage.CoverageYearStory.MOTHER;
import static io.heyi.command.coverage.CoverageYearStory.in2009;

import io.heyi.command.coverage.CoverageRefusals.CorrectedClaimNotReversed;
import io.heyi.command.coverage.CoverageRefusals.InvoiceAlreadyUsed;
import io.heyi.command.coverage.CoverageRefusals.InvoiceNumberMissing;
import io.heyi.command.household.Family;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An invoice is held by at most one unreversed claim (adjudication §5). */
@DisplayName("an invoice")
class InvoiceTest {

    private final CoverageYearStory story = in2009().enrolled(FATHER, MOTHER);
    private final Bill first = inpatient("1").withInvoice("I100").costing("1000.00");
    private final Bill second = inpatient("2").withInvoice("I100").costing("900.00");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void must_be_there(String nothing) {
        story.refuses(first.withInvoice(nothing), InvoiceNumberMissing.class);
    }

    @Nested
    @DisplayName("when a claim holds it")
    class WhenAClaimHoldsIt {

        @Test
        void another_may_not_use_it() {
            story.settled(first).refuses(second, InvoiceAlreadyUsed.class);
            story.refuses(second.of(Family.MOTHER, 40), InvoiceAlreadyUsed.class);
        }

        @Test
        void another_may_not_use_it_in_another_household_either() {
            story.office().settledElsewhere(first.id(), "I100", "9901010010002", 2008);
            story.refuses(second, InvoiceAlreadyUsed.class);
        }

        @Test
        void the_same_number_of_another_institution_is_another_invoice() {
            story.settled(first).settles(second.at("TOWNSHIP"));
        }

        @Test
        void a_correction_of_it_is_refused_until_it_is_reversed() {
            story.settled(first).refuses(second.correcting(first), CorrectedClaimNotReversed.class);
        }

        @Test
        void a_claim_that_was_never_settled_is_not_corrected() {
            story.refuses(second.correcting(first), CorrectedClaimNotReversed.class);
        }
    }

    @Nested
    @DisplayName("when its claim is reversed")
    class WhenItsClaimIsReversed {

        private final CoverageYearStory reversed = story.settled(first, inpatient("3")).reversed(first);

        @Test
        void the_settlement_that_names_the_reversed_claim_may_use_it() {
            reversed.settles(second.correcting(first));
        }

        @Test
        void no_other_may() {
            reversed.refuses(second, InvoiceAlreadyUsed.class);
        }

        @Test
        void a_settlement_that_names_another_reversed_claim_may_not() {
            Bill other = inpatient("3");
            reversed.reversed(other).refuses(second.correcting(other).withInvoice("I100"), InvoiceAlreadyUsed.class);
        }

        @Test
        void a_settlement_that_names_an_unreversed_claim_may_not() {
            reversed.refuses(second.correcting(inpatient("3")).withInvoice("I100"), CorrectedClaimNotReversed.class);
        }

        @Test
        void a_correction_may_bring_an_invoice_of_its_own() {
            reversed.settles(second.correcting(first).withInvoice("I101"));
        }

        @Test
        void a_correction_may_be_for_another_member() {
            reversed.settles(second.correcting(first).of(Family.MOTHER, 40));
        }
    }

    @Nested
    @DisplayName("when it is settled anew")
    class WhenItIsSettledAnew {

        private final Bill correction = second.correcting(first);
        private final CoverageYearStory anew = story.settled(first).reversed(first).settled(correction);
        private final Bill third = inpatient("3").costing("800.00");

        @Test
        void a_second_correction_of_the_first_claim_may_not_use_it() {
            anew.refuses(third.correcting(first), InvoiceAlreadyUsed.class);
        }

        @Test
        void the_correction_may_itself_be_reversed_and_corrected() {
            anew.reversed(correction).settles(third.correcting(correction));
        }

        @Test
        void once_the_correction_is_reversed_naming_the_first_claim_is_not_enough() {
            anew.reversed(correction).refuses(third.correcting(first), InvoiceAlreadyUsed.class);
        }
    }

    @Nested
    @DisplayName("when its claim was settled for the wrong household or year and is reversed")
    class WhenItsClaimWasReversedElsewhere {

        /** Section 5 lets the settlement that names the reversed claim use the invoice, and does not ask for the same household. */
        @Test
        void the_settlement_in_the_right_household_that_names_it_may_use_it() {
            story.office().settledElsewhere(first.id(), "I100", "9901010010002", 2009);
            story.office().reversed(first.id());
            story.settles(second.correcting(first));
        }

        @Test
        void the_settlement_in_the_right_year_that_names_it_may_use_it() {
            story.office().settledElsewhere(first.id(), "I100", HOUSEHOLD, 2008);
            story.office().reversed(first.id());
            story.settles(second.correcting(first));
        }

        @Test
        void no_other_may() {
            story.office().settledElsewhere(first.id(), "I100", "9901010010002", 2009);
            story.office().reversed(first.id());
            story.refuses(second, InvoiceAlreadyUsed.class);
        }
    }
}
