package io.heyi.command.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heyi.benefits.catalogue.CatalogueItem;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFileTest {

    private static final String HEADER = "item_code,name,class,limit_price,prepay,essential\n";

    @TempDir
    Path folder;

    @Test
    void every_column_arrives_in_its_type() {
        CatalogueFile file = read("item_code,name,class,limit_price,prepay,essential,limit_county,valid_from,valid_to\n"
                + "X1,阿莫西林,B,12.50,0.10,true,11.0,2009-01-01,2009-12-31\nX2,床位费,A,,,,,,\n");

        assertThat(file.content().items()).containsExactly(
                new CatalogueItem("X1", "阿莫西林", ItemClass.B, new BigDecimal("12.5"), Map.of(InstitutionLevel.COUNTY, new BigDecimal("11")),
                        new BigDecimal("0.1"), true, LocalDate.of(2009, 1, 1), LocalDate.of(2009, 12, 31)),
                new CatalogueItem("X2", "床位费", ItemClass.A, null, Map.of(), null, false, null, null));
        assertThat(file.rows()).isEqualTo(2);
        assertThat(file.rejections()).isEmpty();
    }

    @Test
    void order_compression_and_columns_left_out_do_not_change_the_hash_and_the_text_published_can_be_published_again() {
        String sha256 = read(HEADER + "X1,甲,A,1,,\nX2,乙,B,2.50,0.1,false\n").content().sha256();

        CsvFile compressed = SampleFile.write(folder, "other.csv.gz", SampleFile.gzip(
                ("name,item_code,class,prepay,essential,limit_price,valid_to\n乙,X2,B,0.10,,2.5,\n甲,X1,A,,FALSE,1.0000,\n")
                        .getBytes(StandardCharsets.UTF_8)));
        CatalogueFile again = CatalogueFile.read(compressed.path());
        assertThat(again.content().sha256()).isEqualTo(sha256);
        assertThat(read(again.content().text()).content().sha256()).isEqualTo(sha256);
    }

    @Test
    void one_bad_row_and_nothing_is_published_but_every_bad_row_is_named() {
        CatalogueFile file = read(HEADER + """
                X1,甲,A,1,,
                X2,乙,D,1,,
                X3,丙,C,-1,0.5,
                X4,丁,C,1,0.5,
                X1,甲,B,1,,
                """);

        assertThat(file.content()).isNull();
        assertThat(file.rejectedRows()).isEqualTo(4);
        assertThat(file.rejections()).extracting(r -> r.line() + " " + r.column() + " " + r.reasonName()).containsExactly(
                "3 class NotAllowed", "4 limit_price Negative", "5 prepay ClassCNotWhollyOwn", "6 item_code ItemRepeated");
        assertThat(file.rejections().get(3)).hasToString(
                "catalogue.csv:6 item_code: 该项目在同一日已有文件第 2 行 / line 2 of the file already holds for this item on the same day");
    }

    @Test
    void an_item_may_have_rows_for_days_that_follow_each_other() {
        String header = "item_code,name,class,limit_price,prepay,essential,valid_from,valid_to\n";
        assertThat(read(header + "X1,甲,A,1,,,,2009-06-30\nX1,甲,B,1,,,2009-07-01,\n").content().rows()).isEqualTo(2);
        assertThat(read(header + "X1,甲,A,1,,,,2009-07-01\nX1,甲,B,1,,,2009-07-01,\n").content()).isNull();
        assertThat(read(header + "X1,甲,A,1,,,2009-07-02,2009-07-01\n").rejections()).singleElement()
                .satisfies(r -> assertThat(r.column()).isEqualTo("valid_to"));
    }

    @Test
    void a_file_without_rows_or_that_is_no_catalogue_is_unusable() {
        assertThatThrownBy(() -> read(HEADER)).isInstanceOf(UnusableFile.class).hasMessageContaining("no items");
        assertThatThrownBy(() -> read("item_code,name\nX1,甲\n")).isInstanceOf(UnusableFile.class).hasMessageContaining("limit_price");
    }

    private CatalogueFile read(String content) {
        return CatalogueFile.read(SampleFile.write(folder, "catalogue.csv", content).path());
    }
}
