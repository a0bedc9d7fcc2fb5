package io.heyi.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without root's rights; where the tests themselves run as root, a child is set down to {@value #NOBODY}. */
class OrdinaryUserTest {

    private static final int NOBODY = 65534;

    @TempDir
    Path temporary;

    @Test
    void anOrdinaryUserStartsItAndRootMayTakeItOver() throws Exception {
        boolean root = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        Path home = Files.createDirectory(temporary.resolve("home"));
        if (root) {
            Files.setAttribute(home, "unix:uid", NOBODY);
            Files.setAttribute(home, "unix:gid", NOBODY);
        }
        Path data = home.resolve("data");
        List<String> setDown = root ? List.of("setpriv", "--reuid", "" + NOBODY, "--regid", "" + NOBODY, "--clear-groups") : List.of();
        String classPath = root ? copyReadableByAll(temporary.resolve("classpath")) : System.getProperty("java.class.path");
        try (LedgerChild child = LedgerChild.start(setDown, classPath, data, data.resolve("runtime"), 3)) {
            assertThat(child.said()).isEqualTo("EVENTS 3");
        }
        try (LedgerDatabase database = LedgerDatabase.open(DatabaseOptions.embedded(data))) {
            assertThat(Events.count(database)).isEqualTo(3);
            Events.append(database, "parent", 0);
        }
        try (LedgerChild child = LedgerChild.start(setDown, classPath, data, data.resolve("runtime"), 0)) {
            // What root has written since has not shut the user out.
            assertThat(child.said()).isEqualTo("EVENTS 4");
        }
    }

    @Test
    void aFolderTheServersUserCannotReachIsRefusedByName() throws Exception {
        boolean root = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        Path hidden = Files.createDirectories(temporary.resolve("hidden"));
        Path data = hidden.resolve("data");
        Path cluster = Files.createDirectories(data.resolve("postgres"));
        Files.createFile(data.resolve(FolderLock.FILE_NAME));
        Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
        if (root) {
            Files.setAttribute(cluster, "unix:uid", NOBODY);
            Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rwx------"));
        }
        assertThatThrownBy(() -> LedgerDatabase.open(DatabaseOptions.embedded(data).withBinaries(TestDatabases.BINARIES)))
                .isInstanceOfSatisfying(DatabaseRefused.class, refused -> {
                    assertThat(refused.name()).isEqualTo(root ? "folder-unreachable" : "credentials-unusable");
                    assertThat(refused.zh()).contains(data.toString());
                });
    }

    /** The build's own folders may lie where nobody else may look. */
    private static String copyReadableByAll(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path original = Path.of(entry);
            if (Files.exists(original) && !entry.contains("linux-arm64")) {
                Path copy = folder.resolve(copies.size() + "-" + original.getFileName());
                copyTree(original, copy);
                copies.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copyTree(Path original, Path copy) throws IOException {
        try (Stream<Path> tree = Files.walk(original)) {
            for (Path each : tree.toList()) {
                Path target = copy.resolve(original.relativize(each).toString());
                Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
