package io.heyi.app.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.heyi.app.cli.CommandLineRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What scripts rely on: exit status, JSON on standard output and nothing else there, files written whole. */
class CommandLineTest {

    private record Ran(int status, String out, String err) {
    }

    private static Ran heyi(Path data, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--data");
        all.add(data.toString());
        int status = CommandLineRoot.run(all.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aYearFromItsFilesToItsFigures(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("ledger");
        Path wrong = Counties.altered(Counties.SAMPLE.resolve("claims.csv"), folder, 2, "21.26", "2l.26");

        Ran imported = heyi(data, "import", "--json", "--plan", file("plan.yaml"), "--institutions", file("institutions.csv"),
                "--residents", file("residents.csv"), "--enrollment", file("enrollment.csv"), "--claims", wrong.toString());
        assertThat(imported.status()).as(imported.err()).isEqualTo(1);
        JsonNode rejection = json(imported).at("/summary/rejections/0");
        assertThat(rejection.get("line").asInt()).isEqualTo(2);
        assertThat(rejection.get("column").asString()).isEqualTo("total");

        assertThat(heyi(data, "import", "--claims", file("claims.csv")).status()).isZero();

        Ran report = heyi(data, "report", "--from", "2009-01-01", "--to", "2009-10-31", "--json");
        assertThat(report.status()).as(report.err()).isZero();
        assertThat(json(report).get("paid").asString()).isEqualTo("130025.00");

        Ran leader = heyi(data, "report", "--from", "2009-01-01", "--to", "2009-10-31");
        assertThat(leader.out()).contains("参合率 99.62%").contains("130,025.00").contains("36.33%");

        Path csv = folder.resolve("settlements.csv");
        assertThat(heyi(data, "settlements", "--year", "2009", "--csv", csv.toString()).status()).isZero();
        assertThat(Files.readAllLines(csv)).containsExactlyInAnyOrderElementsOf(
                Files.readAllLines(Counties.SAMPLE_EXPECTED.resolve("expected.csv")));

        assertThat(heyi(data, "reverse", "--institution", "V990101003003", "--claim", "S0000001", "--reason", "测试").status()).isZero();
        assertThat(heyi(data, "reverse", "--institution", "C9901012", "--claim", "S0000514", "--reason", "测试").out())
                .as("the later stay of the same resident").contains("受影响 C9901011/S0004112");
        assertThat(heyi(data, "reverse", "--institution", "V990101003003", "--claim", "NONE", "--reason", "测试").status()).isEqualTo(2);
        assertThat(heyi(data, "replay").status()).isZero();
        assertThat(heyi(data, "verify", "--json").status()).isZero();
        assertThat(heyi(data, "close-year", "--year", "2009").out()).contains("2009");
    }

    @Test
    void unusableArgumentsAndFilesAreStatusTwo(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("ledger");
        assertThat(heyi(data, "import").status()).isEqualTo(2);
        assertThat(heyi(data, "import", "--claimz", "x").status()).isEqualTo(2);
        assertThat(heyi(data, "report", "--from", "yesterday", "--to", "2009-10-31").status()).isEqualTo(2);
        assertThat(data).as("no database is started for arguments that cannot be used").doesNotExist();

        Path empty = Files.createFile(folder.resolve("claims.csv"));
        Ran refused = heyi(data, "import", "--claims", empty.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("claims.csv");
        assertThat(refused.out()).isEmpty();
    }

    private static String file(String name) {
        return Counties.SAMPLE.resolve(name).toString();
    }

    private static JsonNode json(Ran ran) {
        return JsonMapper.shared().readTree(ran.out());
    }
}
