package io.heyi.command.journal;

/** Places in the order of settlement, for the commands of a group that bring none ({@link TakesPlace}). */
public interface Places {

    /** The first of so many places that ought to come next, unless another process has taken them; 0 when this process cannot know. */
    long expect(long count);

    /** Takes so many places and gives the first. In a transaction that holds the append lock, so that they are in the order of commit. */
    long take(long count);
}
