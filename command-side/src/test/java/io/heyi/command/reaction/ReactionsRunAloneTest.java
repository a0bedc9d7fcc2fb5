package io.heyi.command.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.CloseCoverageYear;
import io.heyi.command.coverage.CreditFamilyAccount;
import io.heyi.events.coverage.CoverageYearClosed;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reaction takes another aggregate's lock while the append lock is held, so nothing else may run beside it. */
class ReactionsRunAloneTest {

    private static final CoverageYearClosed CLOSED = new CoverageYearClosed("1", 2009, LocalDate.of(2010, 1, 5), Money.parse("5.00"));

    private final List<Object> sent = new ArrayList<>();
    private final SimpleCommandBus commandBus = SimpleCommandBus.builder().build();
    private final Reactions reactions = new Reactions(commandBus, null, null, null);

    ReactionsRunAloneTest() {
        commandBus.subscribe(CreditFamilyAccount.class.getName(), message -> sent.add(message.getPayload()));
    }

    @AfterEach
    void end() {
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().rollback();
        }
    }

    @Test
    void beside_others_a_reaction_of_the_own_household_is_not_sent_either() {
        UnitOfWork<?> group = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>(CLOSED));
        assertThatThrownBy(() -> reactions.accept(List.of(new GenericEventMessage<>(CLOSED)))).hasMessageContaining("must run alone");
        assertThat(sent).isEmpty();
        assertThat(group.isActive()).isTrue();
    }

    @Test
    void what_a_reaction_is_known_to_follow_from_does_not_try_beside_others_first() {
        assertThat(new CloseCoverageYear("1", 2009, LocalDate.of(2010, 1, 5)).runsAlone()).isTrue();
    }
}
