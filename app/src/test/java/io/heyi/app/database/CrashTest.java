package io.heyi.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int EVENTS = 50;

    @TempDir
    Path temporary;

    @Test
    void whatWasCommittedIsThereAfterKillingTheApplicationAlone() throws Exception {
        Path data = temporary.resolve("data");
        long orphan;
        try (LedgerChild child = LedgerChild.start(data, EVENTS)) {
            assertThat(child.said()).isEqualTo("EVENTS " + EVENTS);
            orphan = PostmasterPid.read(data.resolve("postgres")).orElseThrow().pid();
            child.kill();
        }
        assertThat(ProcessHandle.of(orphan)).as("the server outlives its application").isPresent();
        assertEvents(data, EVENTS);
    }

    @Test
    void aServerLeftBehindIsFoundAfterItsFolderWasRenamed() throws Exception {
        Path data = temporary.resolve("data");
        Path renamed = temporary.resolve("renamed");
        try (LedgerChild child = LedgerChild.start(data, EVENTS)) {
            child.kill();
        }
        Files.move(data, renamed);
        assertEvents(renamed, EVENTS);
    }

    @Test
    void whatWasCommittedIsThereAfterKillingEverything() throws Exception {
        Path data = temporary.resolve("data");
        try (LedgerChild child = LedgerChild.start(data, EVENTS)) {
            child.killWithServer(data);
        }
        assertThat(PostmasterPid.file(data.resolve("postgres"))).as("the stale file").exists();
        assertEvents(data, EVENTS);
    }

    @Test
    void aPidThatNowBelongsToAnotherProgramDoesNotPreventTheStart() throws Exception {
        Path data = temporary.resolve("data");
        try (LedgerChild child = LedgerChild.start(data, EVENTS)) {
            child.killWithServer(data);
        }
        Path pidFile = PostmasterPid.file(data.resolve("postgres"));
        List<String> lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);
        assertEvents(data, EVENTS);
    }

    @Test
    void sigtermStopsTheServerCleanly() throws Exception {
        Path data = temporary.resolve("data");
        try (LedgerChild child = LedgerChild.start(data, EVENTS)) {
            assertThat(child.terminate()).isTrue();
        }
        assertThat(PostmasterPid.file(data.resolve("postgres"))).doesNotExist();
        assertThat(PostmasterPid.anyServerProcessIn(data.resolve("postgres"))).isFalse();
        assertThat(Files.readString(data.resolve("postgres.log"))).contains("database system is shut down");
    }

    @Test
    void aHalfMadeClusterIsMadeAgain() throws Exception {
        Path data = temporary.resolve("data");
        Files.createDirectories(data.resolve("postgres.unfinished").resolve("base"));
        Files.createFile(data.resolve(FolderLock.FILE_NAME));
        assertEvents(data, 0);
    }

    @Test
    void aFolderInUseIsRefusedNamingFolderAndProcess() throws Exception {
        Path data = temporary.resolve("data");
        try (LedgerChild child = LedgerChild.start(data, 0)) {
            assertThatThrownBy(() -> open(data)).isInstanceOfSatisfying(DatabaseRefused.class, refused -> {
                assertThat(refused.name()).isEqualTo("folder-in-use");
                assertThat(refused.zh()).contains(data.toString(), Long.toString(child.pid()));
                assertThat(refused.en()).contains(data.toString(), Long.toString(child.pid()));
            });
        }
    }

    @Test
    void aSecondAttemptInTheSameProcessDoesNotGiveTheFolderFree() throws Exception {
        Path data = temporary.resolve("data");
        try (LedgerDatabase database = open(data)) {
            assertThatThrownBy(() -> open(data)).isInstanceOf(DatabaseRefused.class)
                    .extracting(refused -> ((DatabaseRefused) refused).name()).isEqualTo("folder-in-use");
            try (LedgerChild another = LedgerChild.start(data, 0)) {
                assertThat(another.said()).startsWith("REFUSED").contains("folder-in-use");
            }
            assertThat(Events.count(database)).isZero();
        }
    }

    private static void assertEvents(Path data, int expected) throws Exception {
        long before = System.nanoTime();
        try (LedgerDatabase database = open(data)) {
            System.err.printf("start after that: %d ms%n", (System.nanoTime() - before) / 1_000_000);
            assertThat(Events.count(database)).isEqualTo(expected);
            Events.append(database, "afterwards", 0);
        }
    }

    private static LedgerDatabase open(Path data) {
        return LedgerDatabase.open(DatabaseOptions.embedded(data).withBinaries(TestDatabases.BINARIES));
    }
}
