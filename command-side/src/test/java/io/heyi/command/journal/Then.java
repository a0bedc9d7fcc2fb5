package io.heyi.command.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.heyi.benefits.Refusal;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.CustomTypeSafeMatcher;

/** What a command leads to: whole events, an answer, nothing, or a refusal by its name. The end of every given/when/then here. */
public final class Then {

    private final ResultValidator<?> result;

    public Then(ResultValidator<?> result) {
        this.result = result;
    }

    /** Exactly these events, whole and in this order. */
    public Then leadsTo(Object... events) {
        assertThat(events).as("say changesNothing() instead").isNotEmpty();
        result.expectSuccessfulHandlerExecution().expectEvents(events);
        return this;
    }

    /** Accepted, whatever it leads to. */
    public void happens() {
        result.expectSuccessfulHandlerExecution();
        assertThatThrownBy(result::expectNoEvents).isInstanceOf(AssertionError.class);
    }

    /** Accepted, and nothing is new. */
    public Then changesNothing() {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
        return this;
    }

    /** The one event of this type that it leads to, among others. */
    public <E> E event(Class<E> type) {
        AtomicReference<E> found = new AtomicReference<>();
        result.expectSuccessfulHandlerExecution().expectEventsMatching(Matchers.payloadsMatching(
                new CustomTypeSafeMatcher<List<?>>("one " + type.getSimpleName()) {
                    @Override
                    protected boolean matchesSafely(List<?> events) {
                        events.stream().filter(type::isInstance).map(type::cast).forEach(found::set);
                        return events.stream().filter(type::isInstance).count() == 1;
                    }
                }));
        return found.get();
    }

    public Then answers(Object answer) {
        result.expectResultMessagePayload(answer);
        return this;
    }

    public void isRefusedAs(Class<? extends Refusal> refusal) {
        result.expectNoEvents().expectException(refusal);
    }

    /** Refused, and the refusal names the field at fault. */
    public void isRefusedAs(Class<? extends Refusal> refusal, String field) {
        result.expectNoEvents().expectException(new CustomTypeSafeMatcher<Refusal>(refusal.getSimpleName() + " of " + field) {
            @Override
            protected boolean matchesSafely(Refusal actual) {
                return actual.getClass() == refusal && field.equals(actual.field());
            }
        });
    }

    /** One cell of a table of states and commands: an event's class, a refusal's class, or null for no change. */
    public static void outcome(Then then, Class<?> outcome) {
        if (outcome == null) {
            then.changesNothing();
        } else if (Refusal.class.isAssignableFrom(outcome)) {
            then.isRefusedAs(outcome.asSubclass(Refusal.class));
        } else {
            then.result.expectSuccessfulHandlerExecution().expectEventsMatching(Matchers.payloadsMatching(
                    Matchers.exactSequenceOf(new CustomTypeSafeMatcher<Object>(outcome.getSimpleName()) {
                        @Override
                        protected boolean matchesSafely(Object event) {
                            return event.getClass() == outcome;
                        }
                    }, Matchers.andNoMore())));
        }
    }
}
