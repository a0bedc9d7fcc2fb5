package io.heyi.events.key;

/** What happened to an institution's signing keys. */
public sealed interface KeyEvent permits KeyRegistered, KeyRevoked {

    /** The institution's code. */
    String institution();

    /** The key's name, unique over all institutions and never used again. */
    String keyId();
}
