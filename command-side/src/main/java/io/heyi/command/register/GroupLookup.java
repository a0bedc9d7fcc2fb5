package io.heyi.command.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.heyi.command.journal.Assumptions;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Rows looked up by key and kept for the rest of the transaction. A group asks for all its keys in one query beforehand; a key nobody
 * foresaw costs a query of its own.
 */
final class GroupLookup<K, V> {

    private final Function<Collection<K>, Map<K, V>> query;
    private final boolean guarded;

    /** @param query reads the rows of these keys; keys without a row are absent from its answer */
    GroupLookup(Function<Collection<K>, Map<K, V>> query) {
        this(query, false);
    }

    private GroupLookup(Function<Collection<K>, Map<K, V>> query, boolean guarded) {
        this.query = query;
        this.guarded = guarded;
    }

    /** A lookup whose key a constraint of its table guards: who takes it for free wrongly cannot write it ({@link Assumptions}). */
    static <K, V> GroupLookup<K, V> guarded(Function<Collection<K>, Map<K, V>> query) {
        return new GroupLookup<>(query, true);
    }

    void prefetch(Collection<K> keys) {
        Map<K, Optional<V>> known = known();
        Set<K> unknown = keys.stream().filter(key -> !known.containsKey(key)).collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            Map<K, V> found = query.apply(unknown);
            unknown.forEach(key -> known.put(key, Optional.ofNullable(found.get(key))));
        }
    }

    Optional<V> find(K key) {
        Map<K, Optional<V>> known = known();
        if (!known.containsKey(key)) {
            if (guarded && Assumptions.keyIsFree()) {
                return Optional.empty();
            }
            prefetch(List.of(key));
        }
        return known.get(key);
    }

    private Map<K, Optional<V>> known() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(getClass().getName() + System.identityHashCode(this),
                name -> new HashMap<>());
    }
}
