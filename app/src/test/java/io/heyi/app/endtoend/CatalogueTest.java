package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.catalogue.CatalogueItem;
import io.heyi.benefits.catalogue.CatalogueRefusals.LineContradictsCatalogue;
import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.catalogue.CatalogueLookup;
import io.heyi.command.catalogue.CataloguePublication;
import io.heyi.command.catalogue.PublishCatalogue;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.intake.Progress;
import io.heyi.command.intake.file.CatalogueFile;
import io.heyi.command.journal.Outcome;
import io.heyi.command.register.ReferenceData;
import io.heyi.query.catalogues.CatalogueVersions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Catalogues from the file to the settlement, and back to the proof. */
class CatalogueTest {

    private static final LocalDate JANUARY = LocalDate.of(2009, 1, 1);
    private static final int NATIONAL = 60_000;

    @TempDir
    Path folder;

    private LedgerDatabase database;
    private Ledger ledger;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabases.fresh();
        ledger = Ledger.on(database, null);
        SmallCounty.open(ledger);
        SmallCounty.household(ledger, 1);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatALineLeavesOpenIsTheCataloguesAndTheSettlementProvesIt() {
        publish("B", "8", JANUARY);
        Settlement settled = ledger.groupCommit().execute(stay("1", null));
        assertThat(eligible()).as("800 within the limit, less the item's own share").isEqualTo("640.00");
        assertThat(settled.repeated()).isFalse();

        publish("A", "10", JANUARY);
        assertThat(ledger.groupCommit().<Settlement>execute(stay("1", null)).repeated()).isTrue();
        assertThat(ledger.audit().verify(events -> { }).findings()).isEmpty();
        long position = ledger.readSide().awaitNow(Progress.SILENT).position();
        assertThat(ledger.replay().run(position, (at, upto) -> { }).equal()).isTrue();
        assertThat(ledger.get(CatalogueVersions.class).list(position)).extracting(CatalogueVersions.Version::version).containsExactly(1, 2);
    }

    @Test
    void aLineThatContradictsTheCatalogueIsRefusedByLineAndField() {
        publish("B", "8", JANUARY);
        Outcome outcome = ledger.groupCommit().execute(List.of(stay("1", ItemClass.A))).get(0);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal()).isInstanceOf(LineContradictsCatalogue.class);
            assertThat(refused.refusal().field()).isEqualTo("lines[1].class");
        });
    }

    @Test
    void anotherProcessChecksAgainstTheVersionThatThisOneJustPublished() {
        try (Ledger beside = Ledger.beside(database)) {
            assertThat(beside.groupCommit().execute(List.of(stay("1", null))).get(0)).as("no class and no catalogue").isInstanceOf(Outcome.Refused.class);
            publish("B", "8", JANUARY);
            beside.groupCommit().execute(stay("1", null));
            assertThat(eligible()).isEqualTo("640.00");
        }
    }

    @Test
    void whatIsPublishedStaysAsItIs() {
        CataloguePublication first = publish("B", "8", JANUARY);
        JdbcClient runtime = JdbcClient.create(ledger.get(DataSource.class));
        assertThatThrownBy(() -> runtime.sql("update catalogue_content set content = content").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> runtime.sql("delete from catalogue_content").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> runtime.sql("insert into catalogue_content (sha256, content) values ('00', 'x')").update())
                .as("rows are kept under their own hash only").isInstanceOf(DataAccessException.class);
        assertThat(publish("B", "8", JANUARY)).isEqualTo(new CataloguePublication(first.version(), true));
    }

    @Test
    void whoeverOwnsTheDatabaseCanChangeRowsButNotUnseen() {
        publish("B", "8", JANUARY);
        JdbcClient owner = JdbcClient.create(database.owner());
        assertThatThrownBy(() -> owner.sql("update catalogue_content set content = replace(content, ',B,', ',A,')").update())
                .as("the table itself holds rows to their hash").isInstanceOf(DataAccessException.class);
        owner.sql("alter table catalogue_content drop constraint catalogue_content_check").update();
        owner.sql("update catalogue_content set content = replace(content, ',B,', ',A,')").update();
        assertThat(ledger.audit().verify(events -> { }).findings()).singleElement()
                .satisfies(finding -> assertThat(finding.en()).contains("version 1 of the DRUG catalogue"));
    }

    @Test
    void aNationalCatalogueIsPublishedWholeAndFoundItemByItem() throws Exception {
        Path file = Files.writeString(folder.resolve("catalogue.csv"), national());
        CatalogueFile read = CatalogueFile.read(file);
        assertThat(read.rejections()).isEmpty();
        PublishCatalogue command = new PublishCatalogue(ItemKind.DRUG, "990101", JANUARY, null, read.content());
        CataloguePublication publication = ledger.groupCommit().execute(command);

        assertThat(publication.version().rows()).isEqualTo(NATIONAL);
        ReferenceData references = ledger.get(ReferenceData.class);
        references.refresh();
        CatalogueContent kept = references.content(publication.version().sha256());
        assertThat(kept.sha256()).isEqualTo(read.content().sha256());
        assertThat(kept.bytes()).as("bytes in memory").isLessThan(NATIONAL * 150);
        for (int i = 0; i < NATIONAL; i += 997) {
            String code = code(i);
            assertThat(CatalogueLookup.find(references, "990101001001", code, JANUARY)).singleElement()
                    .satisfies(found -> assertThat(found.item().code()).isEqualTo(code));
        }
    }

    private CataloguePublication publish(String itemClass, String limit, LocalDate from) {
        CatalogueContent content = CatalogueContent.of(List.of(new CatalogueItem("X1", "阿莫西林胶囊", ItemClass.valueOf(itemClass),
                new BigDecimal(limit), Map.of(), new BigDecimal("0.2"), true, null, null)));
        return ledger.groupCommit().execute(new PublishCatalogue(ItemKind.DRUG, "990101", from, null, content));
    }

    private String eligible() {
        return JdbcClient.create(ledger.get(DataSource.class))
                .sql("select content -> 'adjudication' ->> 'eligible' from event where type like '%ClaimSettled' order by position desc limit 1")
                .query(String.class).single();
    }

    /** 100 units at 10.00 yuan of one drug. */
    private static SettleClaim stay(String claimNo, ItemClass itemClass) {
        SettleClaim plain = SmallCounty.claim(1, claimNo, ClaimKind.INPATIENT, "1000.00", null);
        ClaimRequest r = plain.request();
        BilledLine line = new BilledLine(1, "X1", "阿莫西林胶囊", itemClass, BigDecimal.valueOf(100), BigDecimal.TEN, null, null, null, null, null);
        return new SettleClaim(plain.householdNo(), plain.year(), plain.ordinal(), new ClaimRequest(r.claimId(), r.kind(), r.resident(),
                r.admittedOn(), r.servedOn(), r.diagnoses(), r.invoiceNo(), r.total(), null, List.of(line), r.referral(), false, null, null));
    }

    private static String code(int i) {
        return String.format("XJ01CAA%07dE%03d", i * 31, i % 1000);
    }

    private static String national() {
        List<String> lines = new ArrayList<>();
        lines.add("item_code,name,class,limit_price,prepay,essential,limit_village");
        for (int i = 0; i < NATIONAL; i++) {
            lines.add(code(i) + ",注射用头孢曲松钠(" + i % 977 + ")," + "AB".charAt(i % 2) + "," + i % 500 + "." + 10 + ","
                    + (i % 3 == 0 ? "0.1" : "") + "," + (i % 5 == 0) + "," + (i % 7 == 0 ? "3.5" : ""));
        }
        return String.join("\n", lines) + "\n";
    }
}
