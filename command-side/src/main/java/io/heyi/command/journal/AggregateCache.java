package io.heyi.command.journal;

import java.util.Collection;
import java.util.List;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A strong, bounded cache of aggregates. What it holds may be stale when another process decides too. Either what is taken from it
 * is proven by the transaction that writes ({@link Assumptions}), or {@link #refresh} has dropped what the event table has outgrown, so
 * that a refusal or an answer without events rests on the stream's head as of this transaction. An append is guarded by the stream's
 * unique key in any case.
 */
public final class AggregateCache implements Cache {

    /** Measured on a year of four members: 3 KiB, and 1 KiB a claim. An aggregate that was written is put here anew, so it is weighed anew. */
    private static final int BYTES_OF_ONE = 4 * 1024;
    private static final int BYTES_OF_AN_EVENT = 1024;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
    private final JdbcClient jdbc;

    /** @param maximumBytes of heap that the aggregates may take, as estimated by their number of events */
    public AggregateCache(JdbcClient jdbc, long maximumBytes) {
        this.jdbc = jdbc;
        this.entries = Caffeine.newBuilder().maximumWeight(maximumBytes).weigher((key, entry) -> bytesOf((AggregateCacheEntry<?>) entry)).build();
    }

    private static int bytesOf(AggregateCacheEntry<?> entry) {
        return (int) Math.min(BYTES_OF_ONE + BYTES_OF_AN_EVENT * (versionOf(entry) + 1), Integer.MAX_VALUE);
    }

    /** Drops every cached aggregate among these whose stream has grown since. */
    public void refresh(Collection<String> streams) {
        List<String> cached = streams.stream().filter(this::containsKey).distinct().toList();
        if (cached.isEmpty()) {
            return;
        }
        jdbc.sql("""
                select s.stream, (select max(e.sequence_number) from domain_event_entry e where e.aggregate_identifier = s.stream) as head
                from unnest(?::text[]) as s(stream)
                """).param(cached.toArray(String[]::new))
                .query(rs -> {
                    dropUnlessAt(rs.getString("stream"), rs.getLong("head"));
                });
    }

    private void dropUnlessAt(String stream, long head) {
        if (entries.getIfPresent(stream) instanceof AggregateCacheEntry<?> entry && versionOf(entry) != head) {
            entries.invalidate(stream);
        }
    }

    /** An entry shows its aggregate only by "recreating" it, which hands out the one it holds and needs no model for that. */
    private static long versionOf(AggregateCacheEntry<?> entry) {
        Long version = entry.recreateAggregate(null, null, null).version();
        return version == null ? -1 : version;
    }

    /** Who takes an aggregate from here without having compared it assumes that its stream has not grown. */
    @Override
    @SuppressWarnings("unchecked")
    public <K, V> V get(K key) {
        Object entry = entries.getIfPresent(key);
        Assumptions assumptions = entry == null ? null : Assumptions.ofGroup();
        if (assumptions != null) {
            assumptions.streamEndsAt((String) key, versionOf((AggregateCacheEntry<?>) entry));
        }
        return (V) entry;
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    /** Nobody listens to this cache. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
