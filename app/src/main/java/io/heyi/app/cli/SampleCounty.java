package io.heyi.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.ImportFiles;
import io.heyi.command.plan.PlanBook;
import io.heyi.command.register.ReferenceData;

/** A hundredth of a synthetic county, ten months of 2009, kept inside the jar. Its region 99 is assigned to nobody. */
final class SampleCounty implements AutoCloseable {

    static final LocalDate FROM = LocalDate.of(2009, 1, 1);
    static final LocalDate TO = LocalDate.of(2009, 10, 31);

    private static final String VILLAGE = "990101001001";
    private static final List<String> FILES = List.of("plan.yaml", "institutions.csv", "residents.csv", "enrollment.csv", "claims.csv");

    private final Path folder;

    private SampleCounty(Path folder) {
        this.folder = folder;
    }

    static SampleCounty unpack() throws IOException {
        SampleCounty sample = new SampleCounty(Files.createTempDirectory("heyi-sample"));
        for (String file : FILES) {
            try (InputStream content = SampleCounty.class.getResourceAsStream("/sample/" + file)) {
                Files.copy(content, sample.folder.resolve(file));
            }
        }
        return sample;
    }

    /** Whether the ledger holds something, and that is not the sample. */
    static boolean wouldMixWithAnother(Ledger ledger) {
        ReferenceData plans = ledger.get(ReferenceData.class);
        plans.refresh();
        return ledger.knownAt().resolve(null).position() > 0 && ((PlanBook) plans).inForce(VILLAGE, FROM).isEmpty();
    }

    ImportFiles files() {
        return new ImportFiles(folder.resolve("plan.yaml"), folder.resolve("institutions.csv"), folder.resolve("residents.csv"),
                folder.resolve("enrollment.csv"), folder.resolve("claims.csv"), null);
    }

    @Override
    public void close() throws IOException {
        for (String file : FILES) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder);
    }
}
