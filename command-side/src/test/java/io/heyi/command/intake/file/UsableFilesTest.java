package io.heyi.command.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken, and that the liberties a file may take change nothing. */
class UsableFilesTest {

    private static final ResidentNumber RESIDENT = ResidentNumber.parse(SampleFile.RESIDENT);

    @TempDir
    Path folder;

    @Test
    void every_column_arrives_in_its_type() {
        assertThat(only(Columns.INSTITUTIONS, SampleFile.row("institutions"))).isEqualTo(new InstitutionRow(2, "T990101001", "第1镇卫生院",
                InstitutionLevel.TOWNSHIP, "990101001", LocalDate.of(2009, 1, 1), LocalDate.of(2009, 12, 31), Placement.HOME));
        assertThat(only(Columns.RESIDENTS, SampleFile.row("residents"))).isEqualTo(new ResidentRow(2, RESIDENT, "99010100201900001",
                SampleFile.NAME, "HEAD", Category.ORDINARY, "990101002019", SampleFile.PHONE, "99010100201900001"));
        assertThat(only(Columns.ENROLLMENT, SampleFile.row("enrollment"))).isEqualTo(new EnrollmentRow(2, "99010100201900001", RESIDENT,
                2009, Money.parse("20.00"), LocalDate.of(2008, 12, 2), SampleFile.NAME, "R1"));
        assertThat(only(Columns.CLAIMS, SampleFile.row("claims"))).isEqualTo(new ClaimRow(2, "S0000001", ClaimKind.OUTPATIENT, RESIDENT,
                "T990101001", LocalDate.of(2009, 1, 1), LocalDate.of(2009, 1, 2), List.of("I10.x00", "E11.900"), "INV1",
                Money.parse("21.26"), Money.parse("20.82"), Money.parse("0.44"), Money.ZERO, Referral.REFERRED, true, Placement.HOME,
                "S0000000"));
        ClaimLineRow line = only(Columns.CLAIM_LINES, SampleFile.row("claim_lines"));
        assertThat(line.claimId()).isEqualTo("S0000001");
        assertThat(line.charge().itemClass()).isEqualTo(ItemClass.B);
        assertThat(line.charge().unitPrice()).isEqualByComparingTo("0.0725");
        assertThat(line.charge().prepay()).isEqualByComparingTo("0.15");
        assertThat(line.charge().essential()).isTrue();
        assertThat(line.charge().kind()).isEqualTo(ItemKind.DRUG);
        assertThat(line.charge().chargedOn()).isEqualTo("2009-01-02");
    }

    @Test
    void empty_cells_and_absent_columns_have_their_defaults() {
        Map<String, String> institution = SampleFile.row("institutions");
        institution.keySet().removeAll(List.of("designated_from", "designated_to", "placement"));
        assertThat(only(Columns.INSTITUTIONS, institution)).isEqualTo(new InstitutionRow(2, "T990101001", "第1镇卫生院",
                InstitutionLevel.TOWNSHIP, "990101001", null, null, Placement.HOME));
        Map<String, String> resident = SampleFile.row("residents");
        resident.remove("phone");
        resident.put("record_no", "");
        assertThat(only(Columns.RESIDENTS, resident)).extracting(ResidentRow::phone, ResidentRow::recordNo).containsExactly("", "");
        Map<String, String> claim = SampleFile.row("claims");
        claim.keySet().removeAll(List.of("placement", "corrects"));
        claim.replaceAll((column, cell) -> List.of("class_a", "class_b", "class_c", "referral", "traditional_medicine").contains(column)
                ? "" : cell);
        ClaimRow row = only(Columns.CLAIMS, claim);
        assertThat(row.hasLines()).isTrue();
        assertThat(row).extracting(ClaimRow::classB, ClaimRow::referral, ClaimRow::traditionalMedicine, ClaimRow::placement)
                .containsExactly(null, null, false, null);
    }

    @Test
    void money_may_leave_out_decimals() {
        for (String written : List.of("12", "12.0", "12.00", "0012.00", " 12.00  ")) {
            Map<String, String> claim = SampleFile.row("claims");
            claim.put("total", written);
            assertThat(only(Columns.CLAIMS, claim).total()).isEqualTo(Money.parse("12.00"));
        }
    }

    @Test
    void spaces_around_values_are_trimmed() {
        Map<String, String> claim = SampleFile.row("claims");
        claim.replaceAll((column, cell) -> "  " + cell + " ");
        claim.put("diagnosis", " I10.x00 ; E11.900 ");
        assertThat(only(Columns.CLAIMS, claim)).isEqualTo(only(Columns.CLAIMS, SampleFile.row("claims")));
    }

    @Test
    void the_order_of_the_columns_is_free() {
        for (String table : List.of("institutions", "residents", "enrollment", "claims", "claim_lines")) {
            Map<String, String> row = SampleFile.row(table);
            List<String> columns = new ArrayList<>(row.keySet());
            Collections.reverse(columns);
            String[] reversed = columns.stream().flatMap(c -> List.of(c, row.get(c)).stream()).toArray(String[]::new);
            assertThat(only(SampleFile.table(table), SampleFile.cells(reversed))).isEqualTo(only(SampleFile.table(table), row));
        }
    }

    @Test
    void mark_line_ends_blank_lines_and_compression_change_nothing() {
        String plain = SampleFile.header(SampleFile.row("claims")) + "\n" + SampleFile.line(SampleFile.row("claims")) + "\n";
        List<String> variants = List.of("\uFEFF" + plain, plain.replace("\n", "\r\n"), plain.replace("\n", "\r"), plain + "\n\n");
        for (String variant : variants) {
            CsvFile file = SampleFile.write(folder, "claims.csv", variant);
            assertThat(file.inspect(Columns.CLAIMS).rows()).isEqualTo(1);
            assertThat(SampleFile.take(file, Columns.CLAIMS).rows()).containsExactly(only(Columns.CLAIMS, SampleFile.row("claims")));
        }
        CsvFile file = SampleFile.write(folder, "claims.csv", plain);
        CsvFile zipped = SampleFile.write(folder, "claims.csv.gz", SampleFile.gzip(plain.getBytes(StandardCharsets.UTF_8)));
        assertThat(SampleFile.take(zipped, Columns.CLAIMS).rows()).isEqualTo(SampleFile.take(file, Columns.CLAIMS).rows());
        assertThat(zipped.inspect(Columns.CLAIMS).sha256()).isEqualTo(file.inspect(Columns.CLAIMS).sha256()).hasSize(64);
        assertThat(zipped.inspect(Columns.CLAIMS).bytes()).isEqualTo(plain.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void quoted_cells_may_hold_commas_and_quotes() {
        Map<String, String> row = SampleFile.row("institutions");
        row.put("name", "第1镇\"中心\"卫生院,东院");
        assertThat(only(Columns.INSTITUTIONS, row).name()).isEqualTo("第1镇\"中心\"卫生院,东院");
    }

    @Test
    void a_line_break_in_a_quoted_cell_costs_its_row_but_neither_the_file_nor_the_count_of_lines() {
        Map<String, String> broken = SampleFile.row("institutions");
        broken.put("name", "第1镇\n卫生院");
        Map<String, String> good = SampleFile.row("institutions");
        CsvFile file = SampleFile.write(folder, "institutions.csv",
                SampleFile.header(good) + "\n" + SampleFile.line(broken) + "\n" + SampleFile.line(good) + "\n");

        assertThat(file.inspect(Columns.INSTITUTIONS).rows()).isEqualTo(2);
        SampleFile.Taken<InstitutionRow> taken = SampleFile.take(file, Columns.INSTITUTIONS);
        assertThat(taken.rejected()).extracting(r -> r.first().reasonName()).containsExactly("LineBreakInCell");
        assertThat(taken.rows()).extracting(InstitutionRow::line).containsExactly(4L);
    }

    @Test
    void rejected_rows_do_not_stop_the_others_and_keep_their_lines() {
        String header = "household_no,resident_id,year,individual_premium,paid_on\n";
        String good = "H1," + SampleFile.RESIDENT + ",2009,20.00,2008-12-02\n";
        CsvFile file = SampleFile.write(folder, "enrollment.csv", header + good + "\n" + good.replace("20.00", "x") + good + "  \n");

        SampleFile.Taken<EnrollmentRow> taken = SampleFile.take(file, Columns.ENROLLMENT);

        assertThat(taken.rows()).extracting(EnrollmentRow::line).containsExactly(2L, 5L);
        assertThat(taken.rejected()).extracting(RejectedRow::line).containsExactly(4L, 6L);
        assertThat(file.inspect(Columns.ENROLLMENT).rows()).isEqualTo(4);
    }

    @Test
    void rows_with_personal_data_do_not_print_it() {
        for (String table : List.of("residents", "enrollment", "claims")) {
            assertThat(only(SampleFile.table(table), SampleFile.row(table)).toString()).contains("line=2")
                    .doesNotContain(SampleFile.RESIDENT, SampleFile.NAME, SampleFile.PHONE);
        }
    }

    private <T> T only(Table<T> table, Map<String, String> row) {
        CsvFile file = SampleFile.write(folder, "only.csv", SampleFile.header(row) + "\n" + SampleFile.line(row) + "\n");
        SampleFile.Taken<T> taken = SampleFile.take(file, table);
        assertThat(taken.rejected()).isEmpty();
        assertThat(taken.rows()).hasSize(1);
        return taken.rows().get(0);
    }
}
