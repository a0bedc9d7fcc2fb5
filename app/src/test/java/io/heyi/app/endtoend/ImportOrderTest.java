package io.heyi.app.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.heyi.app.ledger.Ledger;
import io.heyi.command.coverage.ClaimRegister.Place;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.intake.ImportFiles;
import io.heyi.command.intake.ImportSummary;
import io.heyi.command.intake.Progress;
import io.heyi.command.intake.file.Rejection;
import io.heyi.events.coverage.ClaimId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What may be used once in the whole county goes to the row that comes first in the file, whichever lane is faster. */
class ImportOrderTest {

    private Ledger ledger;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        ledger = Counties.emptyLedger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** The first row waits alone in its lane while the other lane has filled and committed a group that holds the second. */
    @Test
    void anInvoiceUsedByTwoHouseholdsIsThatOfTheEarlierRowThoughTheLaterLaneIsFaster() throws IOException {
        List<String> lines = Files.readAllLines(Counties.SAMPLE.resolve("claims.csv"));
        Map<String, String> households = households();
        String first = lines.stream().skip(1).filter(line -> lane(line, households) == 0).findFirst().orElseThrow();
        List<String> others = lines.stream().skip(1).filter(line -> lane(line, households) == 1).toList();
        List<String> file = new ArrayList<>(List.of(lines.get(0), first));
        file.addAll(others);
        file.set(6, withInvoiceOf(first, file.get(6)));
        Path claims = Files.write(folder.resolve("claims.csv"), file);

        ImportSummary summary = Counties.take(ledger, Counties.sampleWithClaims(claims));
        assertThat(summary.rejections()).extracting(Rejection::reasonName, Rejection::line).containsExactly(tuple("InvoiceAlreadyUsed", 7L));
    }

    private static int lane(String claim, Map<String, String> households) {
        return Math.floorMod(households.get(claim.split(",", -1)[2]).hashCode(), Counties.LANES);
    }

    private static Map<String, String> households() throws IOException {
        return Files.readAllLines(Counties.SAMPLE.resolve("residents.csv")).stream().map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }

    private static String withInvoiceOf(String earlier, String later) {
        String[] from = earlier.split(",", -1);
        String[] to = later.split(",", -1);
        to[3] = from[3];
        to[7] = from[7];
        return String.join(",", to);
    }

    @Test
    void underStrictTheLaterRowIsNamedAndNothingIsTaken() throws IOException {
        ImportSummary summary = ledger.importer().takeAllOrNothing(Counties.sampleWithClaims(sameInvoiceInLines(10, 30)), Progress.SILENT);
        assertThat(summary.rejections()).extracting(Rejection::reasonName, Rejection::line)
                .containsExactly(tuple("InvoiceAlreadyUsed", 30L));
        assertThat(Counties.position(ledger)).isZero();
    }

    @Test
    void aReversedClaimIsSettledAnewByTheRowThatNamesIt() throws IOException {
        Counties.take(ledger, Counties.sample());
        List<String> claims = Files.readAllLines(Counties.SAMPLE.resolve("claims.csv"));
        String[] row = claims.get(1).split(",", -1);
        ClaimId id = new ClaimId(row[3], row[0]);
        Place place = ledger.claims().find(id).orElseThrow();
        ledger.commands().execute(
                new ReverseClaim(place.householdNo(), place.year(), id, "金额有误", LocalDate.of(2009, 11, 1)));

        assertThat(anew(claims, "").rejections()).extracting(Rejection::reasonName).containsExactly("InvoiceAlreadyUsed");
        assertThat(anew(claims, row[0]).rejections()).isEmpty();
        assertThat(ledger.audit().verify(events -> { }).findings()).isEmpty();
    }

    /** The first claim under another number. */
    private ImportSummary anew(List<String> claims, String corrects) throws IOException {
        String row = claims.get(1).replaceFirst("^[^,]+", "ANEW1");
        Path file = Files.write(folder.resolve("anew.csv"), List.of(claims.get(0) + ",corrects", row + "," + corrects));
        return Counties.take(ledger, new ImportFiles(null, null, null, null, file, null));
    }

    private Path sameInvoiceInLines(int first, int second) throws IOException {
        List<String> lines = Files.readAllLines(Counties.SAMPLE.resolve("claims.csv"));
        lines.set(second - 1, withInvoiceOf(lines.get(first - 1), lines.get(second - 1)));
        return Files.write(folder.resolve("claims.csv"), lines);
    }
}
