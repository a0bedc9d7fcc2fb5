package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Plans, catalogues and institutions from the command line. */
class ReferenceCommandsTest {

    private record Ran(int status, String out, String err) {
    }

    @TempDir
    Path folder;

    @Test
    void aCatalogueIsShownBeforeItIsPublishedAndPublishedOnce() throws Exception {
        Path first = csv("first.csv", "X1,甲,A,1.00,,true\nX2,乙,B,2.00,0.1,false\n");
        String[] publish = {"catalogue", "publish", "--kind", "DRUG", "--valid-from", "2009-01-01", "--file"};

        JsonNode published = json(heyi(with(publish, first, "--json")));
        assertThat(published.get("published").asBoolean()).isTrue();
        assertThat(published.at("/version/sha256").asString()).hasSize(64);
        assertThat(heyi(with(publish, first)).out()).contains("账本无变化", published.at("/version/sha256").asString());

        Path second = csv("second.csv", "X1,甲,B,1.00,,true\nX3,丙,A,,,\n");
        assertThat(heyi(with(publish, second, "--dry-run", "--lang", "en")).out()).contains("against version 1: 1 added, 1 removed, 1 changed",
                "~ X1 甲  class A → B", "+ X3 丙", "- X2 乙", "not published");
        assertThat(json(heyi("catalogue", "list", "--json"))).as("a dry run publishes nothing").hasSize(1);
        assertThat(heyi(with(publish, second)).status()).isZero();
        assertThat(heyi("catalogue", "find", "--item", "X1", "--on", "2009-06-01").out()).contains("第 2 版", "甲", "按方案");

        Ran refused = heyi(with(publish, csv("bad.csv", "X1,甲,D,1.00,,\nX2,乙,B,2.00,7,\n")));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("bad.csv:2 class:", "bad.csv:3 prepay:", "2 of 2 rows");
    }

    @Test
    void aPlanShowsFieldByFieldWhatItsNextVersionChanges() throws Exception {
        String plan = Files.readString(Counties.SAMPLE.resolve("plan.yaml"));
        assertThat(heyi("plan", "publish", "--plan", yaml(plan)).out()).contains("首个方案", "已发布");
        assertThat(heyi("plan", "publish", "--plan", yaml(plan)).out()).contains("账本无变化");
        String next = plan.replace("annualCeiling: 30000.00", "annualCeiling: 40000.00") + "version: 2\nvalidFrom: 2009-07-01\n";

        assertThat(heyi("plan", "publish", "--plan", yaml(next), "--dry-run").out())
                .contains("annualCeiling（年封顶线）：30000.00 → 40000.00", "validFrom（生效日期）：2009-01-01 → 2009-07-01", "未发布");
        JsonNode published = json(heyi("plan", "publish", "--plan", yaml(next), "--json"));
        assertThat(published.get("published").asBoolean()).isTrue();
        assertThat(published.at("/before/version").asInt()).isEqualTo(1);
        assertThat(published.get("changes")).extracting(change -> change.get("path").asString())
                .containsExactlyInAnyOrder("version", "validFrom", "annualCeiling");

        Ran refused = heyi("plan", "publish", "--plan", yaml(next.replace("version: 2", "version: 3") + "validTo: 2009-12-30\n"));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("plan.yaml", "validTo");
    }

    @Test
    void anInstitutionIsWhatItsChangesMakeItOnADay() throws Exception {
        String[] code = {"--code", "H1"};
        assertThat(heyi("institution", "designate", "--name", "县医院", "--level", "COUNTY", "--region", "990101", code[0], code[1]).status()).isZero();
        assertThat(heyi("institution", "level", "--level", "CITY", "--from", "2009-07-01", code[0], code[1]).out()).contains("recorded");
        assertThat(heyi("institution", "level", "--level", "CITY", "--from", "2009-07-01", code[0], code[1]).out()).contains("nothing changed");
        assertThat(heyi("institution", "rename", "--name", "第一医院", "--from", "2009-06-01", "--code", "NOWHERE").status()).isEqualTo(2);

        JsonNode june = json(heyi("institution", "list", "--on", "2009-06-30", "--json")).get(0);
        assertThat(june.get("level").asString()).isEqualTo("COUNTY");
        assertThat(heyi("institution", "list", "--on", "2009-07-01").out()).contains("CITY", "正常");
        assertThat(heyi("institution").status()).isEqualTo(2);
    }

    private Ran heyi(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        if (arguments.length > 1) {
            all.addAll(List.of("--data", folder.resolve("ledger").toString()));
        }
        int status = CommandLineRoot.run(all.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String[] with(String[] command, Path file, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.add(file.toString());
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Path csv(String name, String rows) throws Exception {
        return Files.writeString(folder.resolve(name), "item_code,name,class,limit_price,prepay,essential\n" + rows);
    }

    private String yaml(String plan) throws Exception {
        return Files.writeString(folder.resolve("plan.yaml"), plan).toString();
    }

    private static JsonNode json(Ran ran) {
        assertThat(ran.status()).as(ran.err()).isZero();
        return JsonMapper.shared().readTree(ran.out());
    }
}
