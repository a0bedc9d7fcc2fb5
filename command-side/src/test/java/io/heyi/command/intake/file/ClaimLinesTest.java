package io.heyi.command.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimLinesTest {

    private static final String HEADER = "claim_id,line,item_code,name,class,quantity,unit_price,limit_price,prepay,essential\n";

    @TempDir
    Path folder;

    private final List<RejectedRow> rejected = new ArrayList<>();

    @Test
    void lines_are_handed_out_by_claim_in_the_order_of_their_numbers() {
        ClaimLines lines = load("""
                C1,2,I2,乙,B,1.5,2.0375,,0.15,
                C2,1,I1,甲,A,10,0.35,0.39,,true
                C1,1,I1,甲,C,1,3,,1,FALSE
                """);

        assertThat(lines.of("C1")).extracting(BilledLine::line).containsExactly(1, 2);
        assertThat(lines.of("C1").get(1).uncatalogued().amount()).isEqualByComparingTo("3.05625");
        assertThat(lines.of("C2")).singleElement().satisfies(line -> assertThat(line.essential()).isTrue());
        assertThat(lines.of("C3")).isEmpty();
        assertThat(lines.has("C3")).isFalse();
        assertThat(lines.size()).isEqualTo(3);
        assertThat(rejected).isEmpty();
    }

    @Test
    void packing_gives_back_the_very_lines_that_were_read() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 3000; i++) {
            text.append("C").append(i % 7).append(',').append(i).append(",I").append(i % 5).append(",项目,")
                    .append("ABC".charAt(i % 3)).append(',').append(i).append(".0").append(i % 100).append(",99999999.9999,")
                    .append(i % 2 == 0 ? "" : "0").append(',').append(i % 3 == 2 ? "" : "0.00000" + i % 10).append(",true\n");
        }
        CsvFile file = SampleFile.write(folder, "claim_lines.csv", HEADER + text);
        ClaimLines lines = ClaimLines.load(file, rejected::add);

        for (ClaimLineRow row : SampleFile.take(file, Columns.CLAIM_LINES).rows()) {
            assertThat(lines.of(row.claimId())).contains(row.charge());
        }
        assertThat(rejected).isEmpty();
        assertThat(lines.size()).isEqualTo(3000);
    }

    @Test
    void what_a_line_leaves_open_stays_open() {
        ClaimLines lines = ClaimLines.load(SampleFile.write(folder, "claim_lines.csv", HEADER.strip() + ",kind,charged_on\n" + """
                C1,1,I1,甲,,1,3,,,,,
                C1,2,I1,甲,,1,3,,,false,MATERIAL,1900-01-01
                C1,3,I1,甲,C,1,3,,,true,DRUG,2199-12-31
                """), rejected::add);

        assertThat(lines.of("C1")).extracting(BilledLine::itemClass).containsExactly(null, null, ItemClass.C);
        assertThat(lines.of("C1")).extracting(BilledLine::essential).containsExactly(null, false, true);
        assertThat(lines.of("C1")).extracting(BilledLine::kind).containsExactly(null, ItemKind.MATERIAL, ItemKind.DRUG);
        assertThat(lines.of("C1")).extracting(BilledLine::chargedOn)
                .containsExactly(null, LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));
    }

    @Test
    void a_claim_with_a_rejected_line_is_broken() {
        ClaimLines lines = load("""
                C1,1,I1,甲,A,1,3,,,
                C1,2,I1,甲,A,x,3,,,
                C2,1,I1,甲,A,1,3,,,
                C3,1,I1,甲,A,1,y,,,
                C4,1,I1,甲,A,1
                """);

        assertThat(lines.broken()).containsExactly("C1", "C3", "C4");
        assertThat(lines.of("C1")).isEmpty();
        assertThat(lines.of("C2")).hasSize(1);
        assertThat(lines.has("C3")).isTrue();
        assertThat(lines.faultsOf("C1")).extracting(Rejection::toString)
                .containsExactly("claim_lines.csv:3 quantity: 数量“x”不是数字 / the quantity \"x\" is not a number");
        assertThat(lines.faultsOf("C2")).isEmpty();
        assertThat(lines.rejectedRows()).isEqualTo(3).isEqualTo(rejected.size());
    }

    @Test
    void a_line_number_twice_breaks_its_claim_and_names_the_first() {
        ClaimLines lines = load("""
                C1,1,I1,甲,A,1,3,,,
                C2,1,I1,甲,A,1,3,,,
                C1,1,I1,甲,A,1,3,,,
                """);

        assertThat(lines.broken()).containsExactly("C1");
        assertThat(rejected).extracting(RejectedRow::toString).containsExactly(
                "claim_lines.csv:4 line: 该结算单的第 1 条明细已在文件第 2 行出现 / line 1 of this claim already stands in line 2 of the file");
        assertThat(lines.size() + lines.rejectedRows()).isEqualTo(3);
    }

    @Test
    void lines_nobody_asked_for_are_told_at_the_end() {
        ClaimLines lines = load("""
                C2,1,I1,甲,A,1,3,,,
                C3,1,I1,甲,A,1,3,,,
                C1,1,I1,甲,A,x,3,,,
                """);
        lines.of("C2");

        assertThat(lines.unused()).as("C3; the only line of C1 was rejected and is told of already").containsExactly(new ClaimLines.Orphans(3, 1));
        assertThat(ClaimLines.none().unused()).isEmpty();
        assertThat(ClaimLines.none().of("C1")).isEmpty();
    }

    @Test
    void a_resident_number_in_place_of_a_claim_number_is_not_repeated() {
        Map<String, String> row = SampleFile.row("claim_lines");
        row.put("claim_id", SampleFile.RESIDENT);
        row.put("quantity", "x");
        ClaimLines lines = load(SampleFile.line(row) + "\n");

        assertThat(rejected).singleElement().satisfies(r -> assertThat(r.key() + r.faults()).doesNotContain(SampleFile.RESIDENT));
        assertThat(lines.broken()).isEmpty();
    }

    private ClaimLines load(String rows) {
        return ClaimLines.load(SampleFile.write(folder, "claim_lines.csv", HEADER + rows), rejected::add);
    }
}
