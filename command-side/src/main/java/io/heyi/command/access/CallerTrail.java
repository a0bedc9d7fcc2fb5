package io.heyi.command.access;

import java.util.HashMap;
import java.util.Map;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Writes into every event's metadata who caused it ({@code by}), and on whose approval ({@code approval}). */
public final class CallerTrail implements CorrelationDataProvider {

    public static final String BY = "by";
    public static final String APPROVAL = "approval";

    /** Who it is by when the operator at the machine caused it; no account can be called so. */
    public static final String CONSOLE = "@console";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> trail = new HashMap<>(2);
        if (message.getMetaData().get(Caller.METADATA) instanceof Caller caller) {
            trail.put(BY, caller.account());
        } else if (message.getMetaData().containsKey(BY)) {
            trail.put(BY, message.getMetaData().get(BY));
        }
        if (message.getMetaData().containsKey(APPROVAL)) {
            trail.put(APPROVAL, message.getMetaData().get(APPROVAL));
        }
        return trail;
    }
}
