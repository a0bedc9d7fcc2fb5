package io.heyi.app.database;

import java.nio.file.Path;

/**
 * Which database the ledger opens.
 *
 * @param data          the embedded database's folder; unused with a url
 * @param url           {@code jdbc:postgresql://...} of an external server, or null for the embedded one
 * @param user          whom the application logs in as on an external server
 * @param password      that user's
 * @param ownerUser     who owns the schema and runs the migrations, or null: then {@code user} does, and the application's
 *                      connections step down to {@code heyi_runtime} after logging in
 * @param ownerPassword the owner's
 * @param poolSize      the most connections the application uses at once
 * @param binaries      where the bundled PostgreSQL is unpacked, or null: in {@code data/runtime}
 */
public record DatabaseOptions(Path data, String url, String user, String password, String ownerUser, String ownerPassword,
                              int poolSize, Path binaries) {

    public static final int DEFAULT_POOL_SIZE = 16;

    public DatabaseOptions {
        if (data == null && url == null) {
            throw new IllegalArgumentException("needs a data folder or a url");
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("poolSize must be positive, not " + poolSize);
        }
    }

    public DatabaseOptions(Path data, String url, String user, String password, String ownerUser, String ownerPassword) {
        this(data, url, user, password, ownerUser, ownerPassword, DEFAULT_POOL_SIZE, null);
    }

    /** The bundled PostgreSQL with its data in this folder. */
    public static DatabaseOptions embedded(Path data) {
        return new DatabaseOptions(data, null, null, null, null, null);
    }

    /** A server of the county's own, reached by one user who owns the schema. */
    public static DatabaseOptions external(String url, String user, String password) {
        return new DatabaseOptions(null, url, user, password, null, null);
    }

    public DatabaseOptions withOwner(String newOwnerUser, String newOwnerPassword) {
        return new DatabaseOptions(data, url, user, password, newOwnerUser, newOwnerPassword, poolSize, binaries);
    }

    public DatabaseOptions withPoolSize(int newPoolSize) {
        return new DatabaseOptions(data, url, user, password, ownerUser, ownerPassword, newPoolSize, binaries);
    }

    public DatabaseOptions withBinaries(Path newBinaries) {
        return new DatabaseOptions(data, url, user, password, ownerUser, ownerPassword, poolSize, newBinaries);
    }

    /** Without the passwords: options end up in logs. */
    @Override
    public String toString() {
        return url == null
                ? "DatabaseOptions[data=%s, poolSize=%d]".formatted(data, poolSize)
                : "DatabaseOptions[url=%s, user=%s, ownerUser=%s, poolSize=%d]"
                        .formatted(ExternalUrl.withoutSecrets(url), user, ownerUser, poolSize);
    }
}
