package io.heyi.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRefusalsTest {

    @TempDir
    Path temporary;

    @Test
    void aFolderWithOtherThingsInIt() throws Exception {
        Files.writeString(temporary.resolve("thesis.doc"), "mine");
        assertRefused(temporary, "folder-not-ours", "thesis.doc");
        assertThat(temporary.resolve("thesis.doc")).hasContent("mine");
        assertThat(temporary.toFile().list()).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeMade() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertRefused(file.resolve("below").resolve("data"), "folder-not-writable", file.toString());
        assertRefused(file.resolve("data"), "folder-not-writable", file.toString());
    }

    @Test
    void aFileInsteadOfAFolder() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertRefused(file, "folder-not-writable", file.toString());
    }

    @Test
    void aFolderTheSystemDoesNotLetUsWrite() {
        // Not even root may make files here.
        assertRefused(Path.of("/proc/self"), "folder-not-ours", "/proc/");
        assertRefused(Path.of("/proc/heyi-data"), "folder-not-writable", "/proc/heyi-data");
    }

    @Test
    void aNameTheShellOfInitdbWouldExecute() {
        assertRefused(temporary.resolve("$(touch x)"), "folder-name", "$(touch x)");
    }

    @Test
    void aClusterOfAnotherMajorVersion() throws Exception {
        Files.createFile(temporary.resolve(FolderLock.FILE_NAME));
        Files.createDirectory(temporary.resolve("postgres"));
        Files.writeString(temporary.resolve("postgres").resolve("PG_VERSION"), "14\n");
        assertRefused(temporary, "cluster-version", "14");
    }

    @Test
    void aClusterWhosePasswordsAreLost() throws Exception {
        Files.createFile(temporary.resolve(FolderLock.FILE_NAME));
        Files.createDirectory(temporary.resolve("postgres"));
        Files.writeString(temporary.resolve("postgres").resolve("PG_VERSION"), "18\n");
        assertRefused(temporary, "credentials-unusable", "credentials");
        Files.writeString(temporary.resolve("credentials"), "owner=x\n");
        assertRefused(temporary, "credentials-unusable", "credentials");
    }

    @Test
    void aFolderWhoseClusterIsGone() throws Exception {
        Files.createFile(temporary.resolve(FolderLock.FILE_NAME));
        Files.writeString(temporary.resolve("credentials"), "owner=x\n");
        Files.writeString(temporary.resolve("postgres.port"), "5432\n");
        assertRefused(temporary, "cluster-missing", "postgres");
        assertThat(temporary.resolve("credentials")).hasContent("owner=x");
    }

    private static void assertRefused(Path data, String name, String mentioned) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, TestDatabases.BINARIES))
                .isInstanceOfSatisfying(DatabaseRefused.class, refused -> {
                    assertThat(refused.name()).isEqualTo(name);
                    assertThat(refused.zh()).contains(mentioned);
                    assertThat(refused.en()).contains(mentioned);
                });
    }
}
