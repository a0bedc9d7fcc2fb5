package io.heyi.command.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import io.heyi.command.coverage.CloseCoverageYear;
import io.heyi.command.household.RegisterMembers;
import io.heyi.command.institution.ReinstateInstitution;
import org.junit.jupiter.api.Test;

/** The names of streams are stored for ever, so they are part of the format. */
class StreamsTest {

    @Test
    void streams_of_different_kinds_differ_though_others_gave_them_the_same_number() {
        assertThat(List.of(Streams.household("1"), Streams.coverage("1", 2009), Streams.institution("1"), Streams.plan("1"),
                Streams.card("1")))
                .containsExactly("household:1", "coverage:1:2009", "institution:1", "plan:1", "card:1");
    }

    @Test
    void a_command_goes_to_the_stream_of_its_household_year_or_institution() {
        assertThat(new RegisterMembers("1", "990101001001", List.of()).stream()).isEqualTo("household:1");
        assertThat(new CloseCoverageYear("1", 2009, LocalDate.of(2010, 1, 31)).stream()).isEqualTo("coverage:1:2009");
        assertThat(new ReinstateInstitution("1", LocalDate.of(2010, 1, 31)).stream()).isEqualTo("institution:1");
    }
}
