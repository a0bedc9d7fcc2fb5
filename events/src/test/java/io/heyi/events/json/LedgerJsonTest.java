package io.heyi.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.adjudication.Figure;
import io.heyi.benefits.adjudication.Step;
import io.heyi.benefits.adjudication.StepName;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.claim.ResidentNumberRefusals.WrongCheckDigit;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.Standing;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.household.MemberDied;
import io.heyi.events.institution.InstitutionReinstated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

class LedgerJsonTest {

    private final JsonMapper mapper = LedgerJson.mapper();

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 0.01", "-5, -0.05", "123450, 1234.50", "9223372036854775807, 92233720368547758.07"})
    void money_is_text_in_yuan_with_two_decimals(long fen, String yuan) {
        assertThat(mapper.writeValueAsString(new Money(fen))).isEqualTo('"' + yuan + '"');
        assertThat(mapper.readValue('"' + yuan + '"', Money.class)).isEqualTo(new Money(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1.005\"", "\"1e2\"", "\"\"", "{}"})
    void what_is_no_amount_is_refused(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Money.class)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void days_are_iso_text() {
        assertThat(mapper.writeValueAsString(new InstitutionReinstated("H1", LocalDate.of(2009, 7, 1))))
                .isEqualTo("{\"code\":\"H1\",\"from\":\"2009-07-01\"}");
    }

    @Test
    void a_day_may_be_absent_and_is_then_not_written() {
        assertThat(mapper.writeValueAsString(new InstitutionReinstated("H1", null))).isEqualTo("{\"code\":\"H1\"}");
        assertThat(mapper.readValue("{\"code\":\"H1\"}", InstitutionReinstated.class)).isEqualTo(new InstitutionReinstated("H1", null));
    }

    @Test
    void a_resident_number_is_written_whole_and_checked_when_read() {
        String whole = "990101196601010019";
        assertThat(mapper.writeValueAsString(new ResidentNumber(whole))).isEqualTo('"' + whole + '"');
        assertThatThrownBy(() -> mapper.readValue("\"990101196601010018\"", ResidentNumber.class))
                .satisfies(thrown -> assertThat(thrown).isInstanceOfAny(WrongCheckDigit.class, JacksonException.class));
    }

    @Test
    void a_standing_of_which_nothing_is_used_writes_no_amount_and_reads_as_zeros() {
        String json = mapper.writeValueAsString(Standing.NONE);
        assertThat(json).doesNotContain("0.00");
        assertThat(mapper.readValue(json, Standing.class)).isEqualTo(Standing.NONE);
    }

    @Test
    void an_amount_absent_from_a_standing_is_zero_and_the_others_are_kept() {
        Standing standing = mapper.readValue("""
                {"admissions": 2, "sameDiseaseStayBefore": true, "basicPaid": "765.00"}""", Standing.class);
        assertThat(standing).isEqualTo(new Standing(2, Money.parse("765.00"), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO,
                Money.ZERO, Money.ZERO, Money.ZERO, true, Money.ZERO, Money.ZERO));
    }

    @Test
    void an_amount_absent_from_what_was_used_is_zero() {
        UsageDelta nothing = new UsageDelta(ClaimKind.OUTPATIENT, LocalDate.of(2009, 6, 1), 0, Money.ZERO, Money.ZERO, Money.ZERO,
                Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, null);
        String json = mapper.writeValueAsString(nothing);
        assertThat(CanonicalJson.of(json)).isEqualTo(CanonicalJson.of("{\"kind\":\"OUTPATIENT\",\"day\":\"2009-06-01\",\"admissions\":0}"));
        assertThat(mapper.readValue(json, UsageDelta.class)).isEqualTo(nothing);
    }

    @Test
    void an_amount_of_nothing_is_written_where_it_is_the_news() {
        assertThat(mapper.writeValueAsString(new CoverageYearClosed("1", 2009, LocalDate.of(2010, 1, 31), Money.ZERO)))
                .contains("\"accountCarriedOver\":\"0.00\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "5000.00", "0.45", "0.5", "-0.10", "322.4270", "0.123456789012", "20056.196320",
        "100000000.0000", "3"})
    void a_figure_keeps_every_decimal_and_its_scale(String value) {
        Step step = step(new Figure("ratio", new BigDecimal(value)));
        String json = mapper.writeValueAsString(step);
        assertThat(json).contains("{\"ratio\":" + value + "}");
        assertThat(mapper.readValue(json, Step.class)).isEqualTo(step);
        assertThat(mapper.treeToValue(mapper.readTree(json), Step.class)).isEqualTo(step);
    }

    @Test
    void figures_of_equal_names_are_all_kept_in_their_order_also_in_a_tree() {
        Step step = step(figure("from", "0.00"), figure("to", "5000.00"), figure("ratio", "0.45"), figure("from", "5000.00"),
                figure("to", "8000.00"), figure("ratio", "0.50"));
        String json = mapper.writeValueAsString(step);
        assertThat(mapper.readValue(json, Step.class)).isEqualTo(step);
        assertThat(mapper.treeToValue(mapper.readTree(json), Step.class)).isEqualTo(step);
    }

    @Test
    void a_step_without_figures_and_without_a_ceiling_is_read_as_written() {
        assertThat(mapper.readValue(mapper.writeValueAsString(step()), Step.class)).isEqualTo(step());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ratio\": 0.5}", "[{\"ratio\": 0.5, \"upTo\": 1}]", "[{}]", "[0.5]", "[{\"ratio\": \"half\"}]", "[[]]"})
    void figures_of_another_shape_are_refused(String figures) {
        String json = "{\"name\": \"BRACKETS\", \"rule\": " + figures + ", \"before\": \"0.00\", \"after\": \"0.00\"}";
        assertThatThrownBy(() -> mapper.readValue(json, Step.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void a_property_that_the_event_does_not_have_is_refused() {
        assertThatThrownBy(() -> mapper.readValue("{\"code\":\"H1\",\"from\":\"2009-07-01\",\"until\":\"2009-08-01\"}",
                InstitutionReinstated.class)).isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void a_property_that_a_part_of_the_event_does_not_have_is_refused() {
        assertThatThrownBy(() -> mapper.readValue("{\"admissions\":0,\"sameDiseaseStayBefore\":false,\"basic\":\"1.00\"}", Standing.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void a_number_of_the_event_that_is_absent_is_refused() {
        assertThatThrownBy(() -> mapper.readValue("{\"householdNo\":\"1\",\"closedOn\":\"2010-01-31\",\"accountCarriedOver\":\"0.00\"}",
                CoverageYearClosed.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void what_an_event_can_be_asked_beyond_its_parts_is_not_written() {
        MemberDied died = new MemberDied("1", "990101001001", new ResidentNumber("990101196601010019"), LocalDate.of(2009, 6, 1));
        assertThat(mapper.readTree(mapper.writeValueAsString(died)).propertyNames())
                .containsExactlyInAnyOrder("householdNo", "village", "resident", "diedOn");
    }

    private static Step step(Figure... figures) {
        return new Step(StepName.BRACKETS, List.of(figures), Money.parse("8000.00"), Money.parse("3750.00"), null);
    }

    private static Figure figure(String name, String value) {
        return new Figure(name, new BigDecimal(value));
    }
}
