package io.heyi.events.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.heyi.events.json.CanonicalJson;
import io.heyi.events.json.LedgerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was stored once must be read for ever. A sample is never edited: whoever changes what an event says
 * <ol>
 * <li>raises its {@code @Revision},
 * <li>leaves the samples of the old revision as they are and writes an upcaster that {@link #read} puts them through,
 * <li>adds {@code <EventName>.<new revision>.json}: the first failure of {@link #a_sample_of_today_is_written_as_it_stands} prints how a
 *     draft of it would be written.
 * </ol>
 */
class SamplesTest {

    private static final Pattern RESIDENT = Pattern.compile("(?<![0-9])[0-9]{17}[0-9X](?![0-9])");

    private final JsonMapper mapper = LedgerJson.mapper();

    static List<Sample> samples() {
        return Sample.all();
    }

    static List<Sample> samplesOfToday() {
        return Sample.all().stream().filter(Sample::isOfToday).toList();
    }

    static List<Class<?>> events() {
        return Sample.events();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void an_event_has_a_revision_and_a_sample_of_every_one_up_to_it(Class<?> event) {
        int today = Integer.parseInt(Sample.revisionOf(event));
        for (int revision = 1; revision <= today; revision++) {
            String name = String.format(Locale.ROOT, "%s.%d.json", event.getSimpleName(), revision);
            assertThat(samples()).extracting(Sample::name).contains(name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_sample_is_of_a_revision_that_was_released(Sample sample) {
        assertThat(Integer.parseInt(sample.revision())).isBetween(1, Integer.parseInt(Sample.revisionOf(sample.type())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_sample_is_read_into_what_writing_and_reading_it_again_gives(Sample sample) {
        Object event = read(sample);
        assertThat(mapper.readValue(mapper.writeValueAsString(event), sample.type())).isEqualTo(event);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samplesOfToday")
    void a_sample_of_today_is_written_as_it_stands(Sample sample) {
        Object event = read(sample);
        assertThat(CanonicalJson.of(mapper.writeValueAsString(event)))
                .as("written today:%n%s", mapper.writerWithDefaultPrettyPrinter().writeValueAsString(event))
                .isEqualTo(CanonicalJson.of(sample.json()));
    }

    /** Decimals are exact in the text and stay so: no exponent, no binary fraction's tail, no name twice in one object. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_sample_holds_plain_decimals_and_no_name_twice(Sample sample) {
        String written = mapper.writeValueAsString(read(sample));
        assertThat(CanonicalJson.numbers(sample.json())).allMatch(number -> number.matches("-?[0-9]+(\\.[0-9]{1,12})?"));
        assertThat(CanonicalJson.numbers(written)).containsExactlyInAnyOrderElementsOf(CanonicalJson.numbers(sample.json()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_sample_names_nobody_who_lives(Sample sample) {
        assertThat(RESIDENT.matcher(sample.json()).results().map(found -> found.group())).allMatch(number -> number.startsWith("99"));
    }

    @Test
    void the_samples_of_a_settlement_show_lines_and_sums_ceilings_and_a_correction() {
        assertThat(samples()).filteredOn(sample -> sample.event().equals("ClaimSettled")).extracting(Sample::json)
                .anyMatch(json -> json.contains("\"unitPrice\""))
                .anyMatch(json -> json.contains("\"sums\""))
                .anyMatch(json -> json.contains("\"HOUSEHOLD_YEAR\""))
                .anyMatch(json -> json.contains("\"corrects\""));
    }

    /** A sample of an older revision is to be put through the upcasters here; there are none yet. */
    private Object read(Sample sample) {
        assertThat(sample.isOfToday()).as("%s needs an upcaster", sample).isTrue();
        return mapper.readValue(sample.json(), sample.type());
    }
}
