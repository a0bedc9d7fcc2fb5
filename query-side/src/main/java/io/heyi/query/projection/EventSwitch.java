package io.heyi.query.projection;

import io.heyi.events.Families;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.heyi.events.account.AccountEvent;
import io.heyi.events.approval.ApprovalEvent;
import io.heyi.events.key.KeyEvent;

/** Which handler takes which event. What is ignored is ignored by name: anything else is refused. */
public final class EventSwitch {

    /** Who may do what makes no figure: accounts, keys and approvals are ignored where they are not handled. */
    private static final Set<Class<?>> OF_THE_DOOR = Stream.of(AccountEvent.class, KeyEvent.class, ApprovalEvent.class)
            .flatMap(family -> Stream.of(family.getPermittedSubclasses())).collect(Collectors.toUnmodifiableSet());

    private final Map<Class<?>, Handler<Object>> handlers = new HashMap<>();
    private final Set<Class<?>> ignored = new HashSet<>(OF_THE_DOOR);

    /** What a projection does with one kind of event. */
    @FunctionalInterface
    public interface Handler<E> {

        void on(long position, E event);
    }

    public <E> EventSwitch on(Class<E> type, Handler<? super E> handler) {
        handlers.put(type, (position, event) -> handler.on(position, type.cast(event)));
        if (OF_THE_DOOR.contains(type)) {
            ignored.remove(type);
        }
        return this;
    }

    public EventSwitch ignoring(Class<?>... types) {
        ignored.addAll(Set.of(types));
        return this;
    }

    /** Families of which nothing is taken. Of a family of which something is, the rest is ignored by name. */
    public EventSwitch ignoringOtherFamilies() {
        Families.all().stream()
                .filter(family -> Families.events(family).noneMatch(event -> handlers.containsKey(event) || ignored.contains(event)))
                .flatMap(Families::events).forEach(ignored::add);
        return this;
    }

    public Set<Class<?>> handled() {
        return Set.copyOf(handlers.keySet());
    }

    public Set<Class<?>> ignored() {
        return Set.copyOf(ignored);
    }

    void apply(long position, Object event) {
        Handler<Object> handler = event == null ? null : handlers.get(event.getClass());
        if (handler != null) {
            handler.on(position, event);
        } else if (event == null || !ignored.contains(event.getClass())) {
            throw new UnknownEvent(position, event);
        }
    }
}
