package io.heyi.benchmarks.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.heyi.app.ledger.Ledger;
import io.heyi.benchmarks.county.CountyFiles;
import io.heyi.benchmarks.county.CountyGenerator;
import io.heyi.benchmarks.county.CountySize;
import io.heyi.benchmarks.server.BenchServer;
import io.heyi.command.intake.ImportFiles;
import io.heyi.command.intake.ImportSummary;
import io.heyi.command.intake.Progress;
import io.heyi.command.journal.AggregateCache;

/** The counties of a run: each is generated and imported once, when first asked for, and stays open until closed. */
public final class Counties implements AutoCloseable {

    private static final String TENTH = "tenth";

    private final BenchServer server;
    private final CountyGenerator county;
    private final CountyGenerator tenth;
    private final Path work;
    private final Consumer<String> log;
    private final Map<String, CountyLedger> open = new HashMap<>();
    private final Set<String> imported = new HashSet<>();

    public Counties(BenchServer server, CountySize size, long seed, Path work, Consumer<String> log) {
        this.server = server;
        this.county = new CountyGenerator(seed, size, false);
        this.tenth = new CountyGenerator(seed, size.tenth(), false);
        this.work = work;
        this.log = log;
    }

    /** The county of the chosen size. */
    public CountyLedger county() throws Exception {
        return opened(BenchServer.COUNTY, county);
    }

    /** The county of the chosen size, opened anew and served over HTTP. */
    public CountyLedger served() throws Exception {
        county().close();
        open.put(BenchServer.COUNTY, new CountyLedger(county, server.servedLedger(BenchServer.COUNTY)));
        return county();
    }

    /** One of a tenth of its size. */
    public CountyLedger tenth() throws Exception {
        return opened(TENTH, tenth);
    }

    private CountyLedger opened(String database, CountyGenerator generator) throws Exception {
        if (!open.containsKey(database)) {
            if (!imported.contains(database) && !database.equals(BenchServer.COUNTY)) {
                server.create(database);
            }
            Ledger ledger = server.ledger(database);
            open.put(database, new CountyLedger(generator, ledger));
            if (imported.add(database)) {
                load(open.get(database));
            }
        }
        return open.get(database);
    }

    private void load(CountyLedger loading) throws Exception {
        CountyGenerator generator = loading.county();
        log.accept("loading %s: %,d households, %,d claims".formatted(generator.size().name(), generator.households(),
                generator.claims()));
        long startedAt = System.nanoTime();
        Path folder = Files.createTempDirectory(work, "county");
        try {
            take(loading.ledger(), CountyFiles.write(generator, folder));
        } finally {
            deleteTree(folder);
        }
        loading.caughtUp();
        // What the import left in memory is not what a day at the counter finds there.
        loading.ledger().get(AggregateCache.class).removeAll();
        log.accept("loaded in %.1f s, the making of the files included".formatted((System.nanoTime() - startedAt) / 1e9));
    }

    /** Imports and refuses to go on with a county of which something was rejected. */
    public static ImportSummary take(Ledger ledger, ImportFiles files) {
        ImportSummary summary = ledger.importer().take(files, Runtime.getRuntime().availableProcessors(), Progress.SILENT);
        if (summary.rejectedRows() > 0) {
            throw new IllegalStateException("the generated county was not taken: " + summary.rejections().get(0));
        }
        return summary;
    }

    public static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Closes the tenth and drops it: it is not needed any more. */
    public void forgetTenth() throws SQLException {
        CountyLedger forgotten = open.remove(TENTH);
        if (forgotten != null) {
            forgotten.close();
            server.drop(TENTH);
            imported.remove(TENTH);
        }
    }

    /** Closes the ledgers; what was imported stays in the databases. */
    @Override
    public void close() {
        open.values().forEach(CountyLedger::close);
        open.clear();
    }
}
