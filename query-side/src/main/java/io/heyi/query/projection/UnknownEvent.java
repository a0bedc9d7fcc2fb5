package io.heyi.query.projection;

/** An event that a projection has never heard of. To pass it over would make every later figure wrong in silence. */
public final class UnknownEvent extends IllegalStateException {

    UnknownEvent(long position, Object event) {
        super("no projection may pass over the event at position " + position + ": "
                + (event == null ? "it has no content" : event.getClass().getName() + " is neither handled nor ignored by name"));
    }
}
