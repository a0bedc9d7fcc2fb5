package io.heyi.command.coverage;

import static io.heyi.command.catalogue.Items.item;
import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.Bill.yuan;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.HOUSEHOLD;
import static io.heyi.command.coverage.CoverageYearStory.inYearOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.catalogue.CatalogueRefusals.ItemOutsideCatalogue;
import io.heyi.benefits.catalogue.CatalogueRefusals.LineContradictsCatalogue;
import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.ClaimRefusals.FieldAbsent;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.catalogue.CataloguesOnPaper;
import io.heyi.command.coverage.CoverageRefusals.ClaimResubmittedWithChanges;
import io.heyi.events.catalogue.CatalogueRef;
import io.heyi.events.coverage.AsBilled;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.json.LedgerJson;
import org.junit.jupiter.api.Test;

/** A stay of one line, 10 x 10.00 yuan, charged on 1 June unless said otherwise. */
class CataloguedClaimTest {

    private static final BilledLine OPEN = line(null, null, null, null, null);

    private final CoverageYearStory story = inYearOf(RoundFigures.PLAN).enrolled(FATHER);

    @Test
    void what_a_line_leaves_open_the_catalogue_in_force_on_its_day_says_and_the_settlement_names_the_version() {
        CatalogueRef drugs = publish("2009-01-01", "8", "0.2", true);
        ClaimSettled settled = settles(OPEN, charge(ItemClass.B, "8", "0.2", true, ItemKind.DRUG), drugs);
        assertThat(settled.adjudication().eligible()).isEqualTo(yuan("64.00"));
    }

    @Test
    void a_line_of_a_day_before_the_first_catalogue_is_settled_as_it_was_sent() {
        publish("2009-06-02", "8", "0.2", true);
        settles(line(ItemClass.A, null, null, null, null), charge(ItemClass.A, null, null, false, null));
        refuses(OPEN, FieldAbsent.class, "lines[1].class");
    }

    @Test
    void each_line_is_checked_against_the_version_of_its_own_day() {
        CatalogueRef first = publish("2009-01-01", "8", null, false);
        CatalogueRef second = publish("2009-06-03", "6", null, false);
        BilledLine early = charged(OPEN, 1, "2009-06-02");
        BilledLine late = charged(OPEN, 2, "2009-06-03");
        Bill bill = inpatient("1").from("2009-06-01", "2009-06-05").itemised("200.00",
                charged(charge(ItemClass.B, "8", null, false, ItemKind.DRUG), 1, "2009-06-02"),
                charged(charge(ItemClass.B, "6", null, false, ItemKind.DRUG), 2, "2009-06-03"));
        story.when(settle(bill, early, late)).leadsTo(under(story.settlementOf(bill), List.of(early, late), first, second));
    }

    @Test
    void a_line_that_contradicts_the_catalogue_is_refused_with_its_number_and_field() {
        publish("2009-01-01", "8", "0.2", true);
        refuses(line(ItemClass.A, null, null, null, null), LineContradictsCatalogue.class, "lines[1].class");
        refuses(line(null, null, "0.1", null, null), LineContradictsCatalogue.class, "lines[1].prepay");
        refuses(line(null, null, null, false, null), LineContradictsCatalogue.class, "lines[1].essential");
    }

    @Test
    void an_item_outside_the_catalogue_of_its_kind_is_wholly_self_paid_and_no_line_may_claim_more() {
        CatalogueRef drugs = story.office().catalogues().publish(ItemKind.DRUG, "", "2009-01-01", null, item("OTHER", ItemClass.A));
        refuses(line(ItemClass.B, null, null, null, ItemKind.DRUG), ItemOutsideCatalogue.class, "lines[1].class");
        ClaimSettled settled = settles(line(null, null, null, null, ItemKind.DRUG), charge(ItemClass.C, null, null, false, ItemKind.DRUG), drugs);
        assertThat(settled.adjudication().eligible()).isEqualTo(yuan("0.00"));
    }

    @Test
    void the_same_bill_again_gives_the_first_answer_whatever_has_been_published_since() {
        CatalogueRef drugs = publish("2009-01-01", "8", null, false);
        Bill bill = inpatient("1").itemised("100.00", charge(ItemClass.B, "8", null, false, ItemKind.DRUG));
        ClaimSettled settled = under(story.settlementOf(bill), List.of(OPEN), drugs);
        story.told(settled);
        publish("2009-01-01", "5", "0.5", true);
        story.when(settle(bill, OPEN)).changesNothing().answers(CoverageYearStory.again(settled));
        story.when(settle(bill, line(null, "7", null, null, null))).isRefusedAs(ClaimResubmittedWithChanges.class, "lines");
    }

    /** The bill leaves all to the catalogue, or says what only a later one says. */
    @Test
    void what_is_settled_anew_is_charged_as_it_was_sent_by_the_catalogue_that_holds_now() {
        assertThat(settledAnew(OPEN, "3", null, false).adjudication().eligible()).as("limit put right to 9").isEqualTo(yuan("90.00"));
        assertThat(settledAnew(line(ItemClass.B, "20", null, null, null), "3", "0.2", true).claim().lines())
                .containsExactly(charge(ItemClass.B, "9", null, false, ItemKind.DRUG));
    }

    @Test
    void a_bill_that_is_charged_as_it_was_sent_is_not_recorded_twice() {
        ClaimSettled settled = settles(line(ItemClass.B, null, null, false, ItemKind.DRUG),
                charge(ItemClass.B, null, null, false, ItemKind.DRUG));
        assertThat(settled.billed()).isEmpty();
        assertThat(LedgerJson.mapper().writeValueAsString(settled)).doesNotContain("billed");
    }

    /** First under those terms; then the catalogue is put right to a limit of 9 without a share, and an earlier stay is reversed. */
    private ClaimSettled settledAnew(BilledLine sent, String limit, String prepay, boolean essential) {
        CoverageYearStory told = inYearOf(RoundFigures.PLAN).enrolled(FATHER);
        CataloguesOnPaper catalogues = told.office().catalogues();
        CatalogueRef wrong = catalogues.publish(ItemKind.DRUG, "", "2009-01-01", null, item("I1", ItemClass.B, limit, prepay, essential));
        Bill earlier = inpatient("0");
        told.settled(earlier);
        Bill bill = inpatient("1").itemised("100.00", charge(ItemClass.B, limit, prepay, essential, ItemKind.DRUG));
        told.told(under(told.settlementOf(bill), List.of(sent), wrong)).reversed(earlier).resettlementRequiredOf(bill, earlier);
        catalogues.publish(ItemKind.DRUG, "", "2009-01-01", null, item("I1", ItemClass.B, "9", null, false));
        return told.when(new DecideResettlement(HOUSEHOLD, 2009, bill.id(), earlier.id(), ResettlementDecided.Choice.RESETTLE, "差额", "1b",
                "clerk-1", LocalDate.of(2009, 8, 3))).event(ClaimSettled.class);
    }

    private CatalogueRef publish(String from, String limit, String prepay, boolean essential) {
        return story.office().catalogues().publish(ItemKind.DRUG, "", from, null, item("I1", ItemClass.B, limit, prepay, essential));
    }

    private ClaimSettled settles(BilledLine sent, ChargeLine charged, CatalogueRef... catalogues) {
        Bill bill = inpatient("1").itemised("100.00", charged);
        ClaimSettled expected = under(story.settlementOf(bill), List.of(sent), catalogues);
        assertThat(expected.billedLines()).containsExactly(sent);
        story.when(settle(bill, sent)).leadsTo(expected);
        return expected;
    }

    private void refuses(BilledLine sent, Class<? extends Refusal> refusal, String field) {
        story.when(settle(inpatient("1").itemised("100.00", charge(ItemClass.A, null, null, false, null)), sent)).isRefusedAs(refusal, field);
    }

    private SettleClaim settle(Bill bill, BilledLine... sent) {
        ClaimRequest r = bill.request();
        return new SettleClaim(HOUSEHOLD, 2009, 1, new ClaimRequest(r.claimId(), r.kind(), r.resident(), r.admittedOn(), r.servedOn(),
                r.diagnoses(), r.invoiceNo(), r.total(), r.sums(), List.of(sent), r.referral(), r.traditionalMedicine(), r.placement(),
                r.corrects()));
    }

    private static ClaimSettled under(ClaimSettled e, CatalogueRef... catalogues) {
        return under(e, List.of(), catalogues);
    }

    private static ClaimSettled under(ClaimSettled e, List<BilledLine> sent, CatalogueRef... catalogues) {
        return new ClaimSettled(e.householdNo(), e.year(), e.village(), e.claimId(), e.ordinal(), e.resident(), e.invoiceNo(), e.corrects(),
                e.plan(), e.patient(), e.claim(), e.standing(), e.adjudication(), List.of(catalogues),
                AsBilled.of(sent, sent.isEmpty() ? List.of() : e.claim().lines()));
    }

    private static BilledLine line(ItemClass itemClass, String limit, String prepay, Boolean essential, ItemKind kind) {
        return new BilledLine(1, "I1", "项目1", itemClass, BigDecimal.TEN, BigDecimal.TEN, decimal(limit), decimal(prepay), essential, kind, null);
    }

    private static ChargeLine charge(ItemClass itemClass, String limit, String prepay, boolean essential, ItemKind kind) {
        return new ChargeLine(1, "I1", "项目1", itemClass, BigDecimal.TEN, BigDecimal.TEN, decimal(limit), decimal(prepay), essential, kind, null);
    }

    private static BilledLine charged(BilledLine l, int number, String day) {
        return new BilledLine(number, l.itemCode(), l.name(), l.itemClass(), l.quantity(), l.unitPrice(), l.limitPrice(), l.prepay(),
                l.essential(), l.kind(), LocalDate.parse(day));
    }

    private static ChargeLine charged(ChargeLine l, int number, String day) {
        return new ChargeLine(number, l.itemCode(), l.name(), l.itemClass(), l.quantity(), l.unitPrice(), l.limitPrice(), l.prepay(),
                l.essential(), l.kind(), LocalDate.parse(day));
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
