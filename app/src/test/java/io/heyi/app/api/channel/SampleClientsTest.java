package io.heyi.app.api.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import io.heyi.app.access.SigningHospital;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/** The scripts and the client of the documentation do what they say, against a ledger that runs. */
class SampleClientsTest {

    private static final Path DOCS = Path.of("../docs/channel");
    private static Ledger ledger;
    private static SigningHospital hospital;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws IOException, JOSEException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        ChannelCounty.open(ledger, 5);
        hospital = SigningHospital.registered(ledger, ChannelCounty.HOSPITAL);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    /** What a program wrote, and how it ended. */
    private record Ran(int exit, String out, String err) {
    }

    @Test
    void eligibilityIsAskedByScript() {
        Ran ran = script(1, "eligibility.sh", "2009-06-01");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("\"covered\":true");
    }

    @Test
    void anOutpatientBillIsTriedSettledAndSettledAgainByScript() {
        Ran ran = script(2, "outpatient.sh", "OP1", "INV-OP1", "2009-06-01", "86.00");
        assertThat(ran.exit()).as(ran.err()).isZero();
        List<String> answers = ran.out().lines().toList();
        assertThat(answers).hasSize(4);
        assertThat(answers.get(1)).contains("\"receiptNo\"").isEqualTo(answers.get(2));
        assertThat(answers.get(3)).contains("\"trace\"");
    }

    @Test
    void aStayIsKeptReconciledAndReversedByScript() throws IOException {
        Ran stay = script(3, "stay.sh", "ZY1", "JS1", "INV-JS1", "2009-05-01", "2009-05-04");
        assertThat(stay.exit()).as(stay.err()).isZero();
        Path totals = Files.writeString(folder.resolve("totals.json"),
                "{\"settlements\": 0, \"total\": \"0\", \"fund\": \"0\", \"account\": \"0\", \"selfPay\": \"0\"}");
        Path details = Files.writeString(folder.resolve("details.json"), "{\"settlements\": []}");
        Ran reconciled = script(3, "reconciliation.sh", "2009-05-04", totals.toString(), details.toString());
        assertThat(reconciled.exit()).as(reconciled.err()).isZero();
        assertThat(reconciled.out()).contains("\"equal\":false", "\"onlyOurs\":[{\"", "\"settlementNo\":\"JS1\"");
        Ran reversed = script(3, "reversal.sh", "JS1", "2009-05-05", "退费");
        assertThat(reversed.exit()).as(reversed.err()).isZero();
        assertThat(reversed.out()).contains("\"reversed\":true");
    }

    @Test
    void aRefusalEndsTheScriptWithItsReason() {
        Ran ran = script(4, "reversal.sh", "NONE", "2009-05-05", "退费");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("404", "urn:heyi:problem:not-found");
    }

    @Test
    void theSampleClientKeepsAStay() {
        Ran ran = run(5, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                DOCS.resolve("SampleClient.java").toString(), "20090601-17", "2009-06-01"));
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("the resident pays 575.00", "settled, reconciled and reversed");
    }

    private Ran script(int household, String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of("bash", DOCS.resolve(name).toString()));
        command.addAll(List.of(arguments));
        return run(household, command);
    }

    private Ran run(int household, List<String> command) {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder program = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        program.environment().put("LC_ALL", "C.UTF-8");
        program.environment().put("HEYI_URL", "http://localhost:" + ledger.get(Environment.class).getProperty("local.server.port"));
        program.environment().put("HEYI_TOKEN", hospital.token());
        program.environment().put("HEYI_INSTITUTION", hospital.institution());
        program.environment().put("HEYI_KEY_ID", hospital.keyId());
        program.environment().put("HEYI_KEY", folder.resolve("hospital.pem").toString());
        program.environment().put("HEYI_RESIDENT", ChannelCounty.resident(household).value());
        try {
            Files.writeString(folder.resolve("hospital.pem"), hospital.pem());
            int exit = program.start().waitFor();
            return new Ran(exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
