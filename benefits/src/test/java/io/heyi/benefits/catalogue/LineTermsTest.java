package io.heyi.benefits.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.catalogue.CatalogueRefusals.ItemInSeveralCatalogues;
import io.heyi.benefits.catalogue.CatalogueRefusals.ItemOutsideCatalogue;
import io.heyi.benefits.catalogue.CatalogueRefusals.LineContradictsCatalogue;
import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.ClaimRefusals.FieldAbsent;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.benefits.money.Ratio;
import org.junit.jupiter.api.Test;

class LineTermsTest {

    private static final LocalDate DAY = LocalDate.of(2009, 6, 1);
    private static final LineTerms TERMS = new LineTerms(InstitutionLevel.COUNTY,
            Map.of(ItemClass.A, Ratio.ZERO, ItemClass.B, Ratio.parse("0.1"), ItemClass.C, Ratio.ONE));

    private final CatalogueContent drugs = CatalogueContent.of(List.of(
            new CatalogueItem("X1", "药", ItemClass.B, new BigDecimal("8"), Map.of(InstitutionLevel.COUNTY, new BigDecimal("7")),
                    new BigDecimal("0.2"), true, null, null),
            new CatalogueItem("X2", "药", ItemClass.B, null, Map.of(), null, false, null, null),
            new CatalogueItem("BOTH", "药", ItemClass.A, null, Map.of(), null, false, null, null)));
    private final CatalogueContent services = CatalogueContent.of(List.of(
            new CatalogueItem("BOTH", "床", ItemClass.C, null, Map.of(), null, false, null, null)));
    private final Map<ItemKind, CatalogueContent> drugsAlone = Map.of(ItemKind.DRUG, drugs);
    private final Map<ItemKind, CatalogueContent> all = Map.of(ItemKind.DRUG, drugs, ItemKind.SERVICE, services, ItemKind.MATERIAL, services);

    @Test
    void what_a_line_leaves_open_is_the_catalogues() {
        assertThat(charge(line("X1", null, null, null, null, null), drugsAlone))
                .isEqualTo(charged("X1", ItemClass.B, "7", "0.2", true, ItemKind.DRUG));
    }

    @Test
    void the_lower_limit_holds_whosever_it_is() {
        assertThat(charge(line("X1", null, "6.5", null, null, null), drugsAlone).limitPrice()).isEqualByComparingTo("6.5");
        assertThat(charge(line("X1", null, "7.5", null, null, null), drugsAlone).limitPrice()).isEqualByComparingTo("7");
        assertThat(charge(line("X2", null, "5", null, null, null), drugsAlone).limitPrice()).isEqualByComparingTo("5");
        assertThat(charge(line("X2", null, null, null, null, null), drugsAlone).limitPrice()).isNull();
    }

    @Test
    void a_line_may_say_what_the_catalogue_says() {
        assertThat(charge(line("X1", ItemClass.B, "8", "0.20", true, ItemKind.DRUG), drugsAlone))
                .isEqualTo(charged("X1", ItemClass.B, "7", "0.2", true, ItemKind.DRUG));
    }

    @Test
    void class_share_and_essential_flag_may_not_contradict_it() {
        refuses(line("X1", ItemClass.A, null, null, null, null), drugsAlone, LineContradictsCatalogue.class, "lines[3].class");
        refuses(line("X1", null, null, "0.1", null, null), drugsAlone, LineContradictsCatalogue.class, "lines[3].prepay");
        refuses(line("X1", null, null, null, false, null), drugsAlone, LineContradictsCatalogue.class, "lines[3].essential");
    }

    @Test
    void where_the_catalogue_has_no_share_the_plans_share_of_the_class_holds() {
        assertThat(charge(line("X2", null, null, "0.1", null, null), drugsAlone).prepay()).as("left to the plan").isNull();
        refuses(line("X2", null, null, "0", null, null), drugsAlone, LineContradictsCatalogue.class, "lines[3].prepay");
    }

    @Test
    void an_item_that_the_catalogue_of_its_kind_does_not_hold_is_class_c_and_may_claim_no_more() {
        ChargeLine outside = charged("NEW", ItemClass.C, null, null, false, ItemKind.DRUG);
        assertThat(charge(line("NEW", null, null, null, null, ItemKind.DRUG), drugsAlone)).isEqualTo(outside);
        assertThat(charge(line("NEW", ItemClass.C, null, "1", false, ItemKind.DRUG), drugsAlone)).isEqualTo(outside);
        refuses(line("NEW", ItemClass.A, null, null, null, ItemKind.DRUG), drugsAlone, ItemOutsideCatalogue.class, "lines[3].class");
        refuses(line("NEW", null, null, "0.5", null, ItemKind.DRUG), drugsAlone, ItemOutsideCatalogue.class, "lines[3].prepay");
        refuses(line("NEW", null, null, null, true, ItemKind.DRUG), drugsAlone, ItemOutsideCatalogue.class, "lines[3].essential");
    }

    @Test
    void an_unknown_item_without_a_kind_is_outside_only_when_all_three_catalogues_are_in_force() {
        assertThat(charge(line("NEW", ItemClass.A, null, null, null, null), drugsAlone)).isEqualTo(charged("NEW", ItemClass.A, null, null, false, null));
        refuses(line("NEW", ItemClass.A, null, null, null, null), all, ItemOutsideCatalogue.class, "lines[3].class");
    }

    @Test
    void a_line_of_a_kind_without_a_catalogue_stays_as_it_was_sent_and_needs_its_class() {
        assertThat(charge(line("X1", ItemClass.A, "9", "0.5", true, ItemKind.SERVICE), drugsAlone))
                .isEqualTo(charged("X1", ItemClass.A, "9", "0.5", true, ItemKind.SERVICE));
        refuses(line("X1", null, null, null, null, null), Map.of(), FieldAbsent.class, "lines[3].class");
    }

    @Test
    void an_item_in_several_catalogues_must_name_its_kind() {
        refuses(line("BOTH", null, null, null, null, null), all, ItemInSeveralCatalogues.class, "lines[3].kind");
        assertThat(charge(line("BOTH", null, null, null, null, ItemKind.DRUG), all).itemClass()).isEqualTo(ItemClass.A);
        assertThat(charge(line("BOTH", null, null, null, null, ItemKind.SERVICE), all).itemClass()).isEqualTo(ItemClass.C);
    }

    @Test
    void charging_a_charged_line_again_gives_the_same_line() {
        for (BilledLine line : List.of(line("X1", null, "7.5", null, null, null), line("X2", null, "5", "0.1", null, null),
                line("NEW", null, "2", null, null, ItemKind.DRUG), line("NEW", ItemClass.B, "2", "0.3", true, null))) {
            ChargeLine charged = charge(line, drugsAlone);
            assertThat(charge(BilledLine.of(charged), drugsAlone)).isEqualTo(charged);
        }
    }

    @Test
    void a_refusal_names_line_and_item_in_both_languages() {
        assertThatThrownBy(() -> charge(line("X1", ItemClass.A, null, null, null, null), drugsAlone)).isInstanceOfSatisfying(Refusal.class,
                refusal -> {
                    assertThat(refusal.zh()).contains("第3条", "项目X1", "A", "B");
                    assertThat(refusal.en()).contains("charge line 3", "item X1").doesNotContainPattern("\\p{IsHan}");
                });
    }

    private static ChargeLine charge(BilledLine line, Map<ItemKind, CatalogueContent> inForce) {
        return TERMS.charge(line, DAY, inForce);
    }

    private static void refuses(BilledLine line, Map<ItemKind, CatalogueContent> inForce, Class<? extends Refusal> refusal, String field) {
        assertThatThrownBy(() -> charge(line, inForce)).isInstanceOfSatisfying(refusal, r -> assertThat(r.field()).isEqualTo(field));
    }

    private static BilledLine line(String code, ItemClass itemClass, String limit, String prepay, Boolean essential, ItemKind kind) {
        return new BilledLine(3, code, "名", itemClass, BigDecimal.TEN, BigDecimal.TEN, decimal(limit), decimal(prepay), essential, kind, null);
    }

    private static ChargeLine charged(String code, ItemClass itemClass, String limit, String prepay, boolean essential, ItemKind kind) {
        return new ChargeLine(3, code, "名", itemClass, BigDecimal.TEN, BigDecimal.TEN, decimal(limit), decimal(prepay), essential, kind, null);
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
