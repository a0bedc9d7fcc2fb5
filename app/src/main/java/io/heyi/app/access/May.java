package io.heyi.app.access;

import io.heyi.command.access.Role;

/** The names of {@link Role} as {@code @RolesAllowed} takes them. An endpoint without such a line is closed to everybody. */
public final class May {

    public static final String CLERK = "CLERK";
    public static final String REVIEWER = "REVIEWER";
    public static final String AUDITOR = "AUDITOR";
    public static final String HOSPITAL = "HOSPITAL";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** A person who is signed in but must first change a password or enroll a second factor, or has no role yet. */
    public static final String SEE_TO_ONESELF = "SEE_TO_ONESELF";

    private May() {
    }
}
