package io.heyi.query.live;

import java.util.ArrayList;
import java.util.List;

import io.heyi.query.projection.ProjectionWriter;
import io.heyi.query.projection.Recorded;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Takes the events of a streaming processor's batch and writes them to all projections at once, just before the batch's unit of work
 * commits: rows, positions and token are one transaction. It takes every event there is, so that an unknown one fails here instead of
 * being passed over by the processor.
 */
public final class LiveProjections implements EventHandlerInvoker {

    private final ProjectionWriter writer;

    public LiveProjections(ProjectionWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        batch(CurrentUnitOfWork.get().root()).add(new Recorded(position(event), event.getPayload()));
    }

    /** Reading the stream again is harmless: what was applied is skipped. */
    @Override
    public boolean supportsReset() {
        return true;
    }

    @Override
    public void performReset() {
        // nothing to forget: the rows stand, and their positions say so
    }

    @Override
    public <R> void performReset(R context) {
        performReset();
    }

    private List<Recorded> batch(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(LiveProjections.class.getName(), key -> {
            List<Recorded> batch = new ArrayList<>();
            unitOfWork.onPrepareCommit(committing -> writer.write(batch));
            return batch;
        });
    }

    private static long position(EventMessage<?> event) {
        if (event instanceof TrackedEventMessage<?> tracked) {
            return WrappedToken.unwrap(tracked.trackingToken(), GapAwareTrackingToken.class)
                    .orElseThrow(() -> new IllegalStateException("the event's token does not tell its position"))
                    .getIndex();
        }
        throw new IllegalStateException("projections are fed from the stored stream of events only");
    }
}
