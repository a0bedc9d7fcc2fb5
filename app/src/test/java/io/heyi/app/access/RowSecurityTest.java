package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.heyi.app.api.Http;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;
import io.heyi.command.intake.Progress;
import io.heyi.query.report.CountyReport;
import io.heyi.query.report.CountyReportQuery;
import io.heyi.query.rollup.Rollups;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database shows of two townships and two hospitals, to whom. */
class RowSecurityTest {

    private static final String REPORT = "/api/v1/report?from=2009-01-01&to=2009-12-31";
    private static final Path WITHOUT = Path.of("src/test/resources/access/tables-without-row-security.csv");

    private static Ledger ledger;
    private static LedgerDatabase database;
    private static TwoTenants tenants;

    @BeforeAll
    static void open() throws IOException {
        database = TestDatabases.fresh();
        ledger = Ledger.on(database, 0);
        tenants = TwoTenants.in(ledger);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static long settlementsSeenBy(Caller caller) {
        ScopedReads reads = ledger.get(ScopedReads.class);
        return reads.as(caller, () -> JdbcClient.create(reads.dataSource()).sql("select count(*) from settlement_fact").query(Long.class).single());
    }

    @Test
    void eachSeesTheOwn() {
        assertThat(settlementsSeenBy(Caller.person("a", Role.CLERK, "990101001"))).isEqualTo(1);
        assertThat(settlementsSeenBy(Caller.person("b", Role.CLERK, "990101002"))).isEqualTo(2);
        assertThat(settlementsSeenBy(Caller.person("c", Role.REVIEWER, "990101"))).isEqualTo(3);
        assertThat(settlementsSeenBy(Caller.person("d", Role.AUDITOR, "990102"))).isZero();
        assertThat(settlementsSeenBy(Caller.hospital("e", tenants.here().institution()))).isEqualTo(1);
        assertThat(settlementsSeenBy(Caller.hospital("f", "C9900000"))).isZero();
    }

    @Test
    void anAdministratorSeesNobodyAndNobodySeesNothing() {
        assertThat(settlementsSeenBy(Caller.person("a", Role.ADMINISTRATOR, null))).isZero();
        assertThat(settlementsSeenBy(Caller.person("a", Role.ADMINISTRATOR, "990101"))).isZero();
        assertThat(settlementsSeenBy(Caller.person("a", Role.CLERK, ""))).isZero();
        assertThat(JdbcClient.create(database.reader()).sql("select count(*) from settlement_fact").query(Long.class).single()).isZero();
        assertThat(JdbcClient.create(database.reader()).sql("select count(*) from resident_fact").query(Long.class).single()).isZero();
    }

    @Test
    void theReportOfATownshipCoversTheTownship() {
        Http.Answer county = Browser.signedIn(ledger, "reviewer.county", Role.REVIEWER, "990101").get(REPORT);
        Http.Answer township = Browser.signedIn(ledger, "reviewer.township", Role.REVIEWER, "990101001").get(REPORT);
        assertThat(county.json().get("residents").asLong()).isEqualTo(2);
        assertThat(township.json().get("residents").asLong()).isEqualTo(1);
        assertThat(township.json().at("/total/claims").asLong()).isLessThanOrEqualTo(county.json().at("/total/claims").asLong());
    }

    /** Rollups have no place column: whoever is shown less than the whole ledger is told from the facts. */
    @Test
    void sumsOfTheWholeLedgerAreForItsCountyAlone() throws SQLException {
        long position = ledger.readSide().awaitNow(Progress.SILENT).position();
        try (Connection connection = database.runtime().getConnection()) {
            connection.setAutoCommit(false);
            Rollups.bringTo(connection, position);
            connection.commit();
        }
        assertThat(report("990101")).isEqualTo("2 residents, 2 enrolled, 3 claims, 2 beneficiaries");
        assertThat(report("990101001")).isEqualTo("1 residents, 1 enrolled, 1 claims, 1 beneficiaries");
        assertThat(report("990101002")).isEqualTo("1 residents, 1 enrolled, 2 claims, 1 beneficiaries");
        assertThat(report("990102")).isEqualTo("0 residents, 0 enrolled, 0 claims, 0 beneficiaries");
        assertThat(rollupsSeenIn("990101")).isPositive();
        assertThat(rollupsSeenIn("990101001")).isZero();
        assertThat(rollupsSeenIn("990102")).as("another county").isZero();
    }

    private static String report(String region) {
        long position = ledger.readSide().awaitNow(Progress.SILENT).position();
        CountyReport report = ledger.get(ScopedReads.class).as(Caller.person("a", Role.REVIEWER, region), () ->
                ledger.get(CountyReportQuery.class).draw(LocalDate.of(2009, 1, 1), LocalDate.of(2009, 12, 31), position));
        return "%d residents, %d enrolled, %d claims, %d beneficiaries".formatted(report.residents(), report.enrolledResidents(),
                report.personTimes(), report.beneficiaries());
    }

    private static long rollupsSeenIn(String region) {
        ScopedReads reads = ledger.get(ScopedReads.class);
        return reads.as(Caller.person("a", Role.REVIEWER, region), () -> JdbcClient.create(reads.dataSource()).sql("""
                select (select count(*) from rollup_position) + (select count(*) from kind_month_rollup)
                       + (select count(*) from resident_year_rollup) + (select count(*) from population_rollup)
                """).query(Long.class).single());
    }

    @Test
    void whoReadsForOthersWritesNothingAndReadsNoEventsAndNoSecrets() {
        JdbcClient reader = JdbcClient.create(database.reader());
        for (String sql : List.of("insert into settlement_fact select * from settlement_fact", "delete from read_log", "select * from event",
                "select * from account_secret", "select * from claim_register", "select * from resident_register", "set role heyi_runtime")) {
            assertThatThrownBy(() -> reader.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
        }
    }

    /** A new table names whose its rows are and is put under the rule ({@code heyi_scope}), or stands in the list with a reason. */
    @Test
    void everyTableThatSaysWhoseItsRowsAreIsUnderTheRule() throws IOException {
        Map<String, String> without = Files.readAllLines(WITHOUT).stream().skip(1).map(line -> line.split(",", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        List<String> unprotected = JdbcClient.create(database.owner()).sql("""
                select distinct c.relname
                from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                  and a.attname in ('village', 'town', 'institution', 'resident', 'household_no', 'subject', 'payload', 'content')
                  and not (c.relrowsecurity and c.relforcerowsecurity
                           and exists (select from pg_policy p where p.polrelid = c.oid and 'heyi_reader'::regrole = any (p.polroles)))
                order by 1
                """).query(String.class).list();
        assertThat(unprotected).containsExactlyInAnyOrderElementsOf(without.keySet());
        assertThat(without.values()).allMatch(reason -> reason.length() > 20);
        for (String table : unprotected) {
            assertThat(JdbcClient.create(database.owner()).sql("select has_table_privilege('heyi_reader', ?, 'SELECT')").param(table)
                    .query(Boolean.class).single()).as("heyi_reader may read %s", table).isFalse();
        }
    }
}
