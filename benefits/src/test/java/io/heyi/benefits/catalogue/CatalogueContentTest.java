package io.heyi.benefits.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.heyi.benefits.catalogue.CatalogueDifference.ChangedField;
import io.heyi.benefits.catalogue.CatalogueRefusals.ItemEndsBeforeItBegins;
import io.heyi.benefits.catalogue.CatalogueRefusals.ItemTwice;
import io.heyi.benefits.catalogue.CatalogueRefusals.NoItems;
import io.heyi.benefits.claim.ClaimRefusals.ClassCNotWhollyOwn;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import org.junit.jupiter.api.Test;

class CatalogueContentTest {

    private static final LocalDate JUNE = LocalDate.of(2009, 6, 1);

    @Test
    void the_text_is_a_csv_file_ordered_by_item_and_its_hash_is_that_of_sha256sum() {
        CatalogueContent content = CatalogueContent.of(List.of(
                new CatalogueItem("X2", "片剂,\"大\"", ItemClass.B, new BigDecimal("12.50"),
                        Map.of(InstitutionLevel.COUNTY, new BigDecimal("11.0000")), new BigDecimal("0.100000"), true,
                        LocalDate.of(2009, 1, 1), null),
                item("X1", null, null)));

        assertThat(content.text()).isEqualTo("""
                item_code,class,essential,prepay,limit_price,limit_village,limit_township,limit_level_1,limit_county,limit_city,limit_province,valid_from,valid_to,name
                X1,A,false,,,,,,,,,,,项目
                X2,B,true,0.1,12.5,,,,11,,,2009-01-01,,"片剂,""大""\"
                """);
        assertThat(content.sha256()).isEqualTo("553c56fa08d86bd05a0ca15f673e33eef3fea4a1dd165ad46483cff69f4802f1");
        assertThat(content.rows()).isEqualTo(2);
    }

    @Test
    void the_same_rows_in_any_order_have_the_same_text_and_reading_the_text_gives_the_very_rows() {
        List<CatalogueItem> items = new ArrayList<>();
        Random random = new Random(2009);
        for (int i = 0; i < 2_000; i++) {
            items.add(new CatalogueItem("I" + i, "项目" + i, ItemClass.values()[i % 2], BigDecimal.valueOf(random.nextInt(100_000), 2),
                    i % 3 == 0 ? Map.of(InstitutionLevel.values()[i % 6], BigDecimal.valueOf(i, 4)) : Map.of(),
                    i % 5 == 0 ? null : BigDecimal.valueOf(random.nextInt(100), 2), i % 7 == 0, i % 11 == 0 ? JUNE : null,
                    i % 13 == 0 ? JUNE.plusYears(1) : null));
        }
        CatalogueContent content = CatalogueContent.of(items);
        Collections.shuffle(items, random);

        assertThat(CatalogueContent.of(items).sha256()).isEqualTo(content.sha256());
        CatalogueContent read = CatalogueContent.ofText(content.text());
        assertThat(read.sha256()).isEqualTo(content.sha256());
        assertThat(read.items()).containsExactlyInAnyOrderElementsOf(items);
        for (CatalogueItem item : items) {
            assertThat(read.find(item.code(), JUNE)).contains(item);
        }
    }

    @Test
    void an_item_is_found_by_its_whole_code_and_on_its_days_alone() {
        CatalogueContent content = CatalogueContent.of(List.of(item("X1", null, "2009-06-30"), item("X1", "2009-07-01", null),
                item("X10", null, null), item("药1", "2009-06-02", null)));

        assertThat(content.find("X1", LocalDate.of(2009, 6, 30))).hasValueSatisfying(i -> assertThat(i.validFrom()).isNull());
        assertThat(content.find("X1", LocalDate.of(2009, 7, 1))).hasValueSatisfying(i -> assertThat(i.validTo()).isNull());
        assertThat(content.find("X10", JUNE)).isPresent();
        assertThat(content.find("药1", JUNE)).isEmpty();
        assertThat(content.find("药1", JUNE.plusDays(1))).isPresent();
        assertThat(List.of("X", "X0", "X11", "X100", "Y", "")).allSatisfy(code -> assertThat(content.find(code, JUNE)).isEmpty());
    }

    @Test
    void two_rows_of_an_item_on_one_day_are_refused_and_so_is_a_catalogue_of_nothing() {
        List<CatalogueItem> twice = List.of(item("X1", null, "2009-07-01"), item("X1", "2009-07-01", null));
        assertThatThrownBy(() -> CatalogueContent.of(twice)).isInstanceOf(ItemTwice.class);
        assertThatThrownBy(() -> CatalogueContent.of(List.of())).isInstanceOf(NoItems.class);
    }

    @Test
    void an_item_that_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> item("X1", "2009-07-02", "2009-07-01")).isInstanceOf(ItemEndsBeforeItBegins.class);
        assertThatThrownBy(() -> new CatalogueItem("X1", "项目", ItemClass.C, null, Map.of(), new BigDecimal("0.5"), false, null, null))
                .isInstanceOf(ClassCNotWhollyOwn.class);
    }

    @Test
    void the_limit_is_that_of_the_level_where_it_has_one() {
        CatalogueItem item = new CatalogueItem("X1", "项目", ItemClass.A, new BigDecimal("10"),
                Map.of(InstitutionLevel.VILLAGE, new BigDecimal("8")), null, false, null, null);
        assertThat(item.limitAt(InstitutionLevel.VILLAGE)).isEqualByComparingTo("8");
        assertThat(item.limitAt(InstitutionLevel.COUNTY)).isEqualByComparingTo("10");
    }

    @Test
    void the_difference_names_what_came_what_went_and_every_field_that_changed() {
        CatalogueContent before = CatalogueContent.of(List.of(item("A", null, null), item("B", null, null), item("D", null, null)));
        CatalogueContent after = CatalogueContent.of(List.of(item("B", null, "2009-12-31"), item("B", "2010-01-01", null), item("C", null, null),
                new CatalogueItem("D", "新名", ItemClass.B, new BigDecimal("3"), Map.of(), null, false, null, null)));

        CatalogueDifference difference = CatalogueDifference.between(before, after);

        assertThat(difference.removed()).extracting(CatalogueItem::code).containsExactly("A");
        assertThat(difference.added()).extracting(CatalogueItem::code).containsExactly("B", "C");
        assertThat(difference.changed()).extracting(CatalogueDifference.ChangedItem::code).containsExactly("B", "D");
        assertThat(difference.changed().get(0).fields()).containsExactly(new ChangedField("valid_to", "", "2009-12-31"));
        assertThat(difference.changed().get(1).fields()).containsExactly(new ChangedField("name", "项目", "新名"),
                new ChangedField("class", "A", "B"), new ChangedField("limit_price", "", "3"));
        assertThat(CatalogueDifference.between(before, before).isEmpty()).isTrue();
        assertThat(CatalogueDifference.between(null, after).added()).hasSize(4);
    }

    private static CatalogueItem item(String code, String from, String to) {
        return new CatalogueItem(code, "项目", ItemClass.A, null, Map.of(), null, false, from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}
