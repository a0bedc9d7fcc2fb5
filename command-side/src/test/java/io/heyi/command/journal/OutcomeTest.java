package io.heyi.command.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heyi.command.household.HouseholdRefusals.NotAMember;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void an_accepted_command_gives_its_answer() {
        assertThat(new Outcome.Accepted(2).<Integer>orThrow()).isEqualTo(2);
    }

    @Test
    void a_refused_command_throws_its_refusal() {
        NotAMember refusal = new NotAMember();
        assertThatThrownBy(() -> new Outcome.Refused(refusal).orThrow()).isSameAs(refusal);
    }

    @Test
    void a_failed_command_throws_its_cause() {
        IllegalStateException cause = new IllegalStateException();
        assertThatThrownBy(() -> new Outcome.Failed(cause).orThrow()).isSameAs(cause);
    }
}
