package io.heyi.command.access;

/** A command about something that belongs to one institution: its own hospital may send it. */
public interface OfInstitution {

    /** The institution's code. */
    String institution();
}
