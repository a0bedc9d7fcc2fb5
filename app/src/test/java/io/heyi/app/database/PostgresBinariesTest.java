package io.heyi.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path cache;

    @Test
    void twoWhoUnpackAtOnceEndWithOneWholeCopy() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<PostgresBinaries> unpack = () -> PostgresBinaries.unpackedIn(cache);
            Future<PostgresBinaries> first = two.submit(unpack);
            Future<PostgresBinaries> second = two.submit(unpack);
            assertThat(first.get()).isEqualTo(second.get());
        } finally {
            two.shutdown();
        }
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(cache);
        assertThat(cache.toFile().list()).containsExactly(binaries.home().getFileName().toString());
        assertThat(OsCommand.run(List.of(binaries.program("postgres"), "--version")).output()).contains("PostgreSQL) 18.");
    }
}
