package io.heyi.query.report;

import java.time.LocalDate;
import java.util.List;

import io.heyi.query.enrollment.EnrolledResidents;
import io.heyi.query.report.CountyReport.Period;
import io.heyi.query.residents.Residents;
import io.heyi.query.rollup.LargeAmount;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums the facts themselves: any period, any position, at a cost that grows with the claims. */
final class FactSource implements ReportSource {

    /** A reversal has its settlement's amounts with the opposite sign: it is as large, and takes one case away. */
    private static final String SUMS_BY_KIND = """
            select kind,
                   sum(sign)                                           as claims,
                   coalesce(sum(sign) filter (where abs(basic) >= :large), 0) as large,
                   sum(total)      as total,
                   sum(basic)      as basic,
                   sum(serious)    as serious,
                   sum(assistance) as assistance,
                   sum(guarantee)  as guarantee,
                   sum(account)    as account
            from settlement_fact
            where service_date between :from and :to and position <= :position
            group by kind
            """;

    private static final String PERSONS = """
            select count(*) filter (where paid > 0)       as beneficiaries,
                   count(*) filter (where paid >= :large) as large
            from (select sum(basic) as paid
                  from settlement_fact
                  where service_date between :from and :to and position <= :position
                  group by resident) person
            """;

    private static final String PERSONS_AT_ANNUAL_CEILING = AtAnnualCeiling.among("true");

    private final JdbcClient jdbc;
    private final long position;

    /** @param position as known at it */
    FactSource(JdbcClient jdbc, long position) {
        this.jdbc = jdbc;
        this.position = position;
    }

    @Override
    public List<KindSums> sumsByKind(Period period) {
        return jdbc.sql(SUMS_BY_KIND)
                .param("from", period.from()).param("to", period.to()).param("position", position).param("large", LargeAmount.FEN)
                .query((row, n) -> KindSums.of(row)).list();
    }

    @Override
    public Persons persons(Period period) {
        return jdbc.sql(PERSONS)
                .param("from", period.from()).param("to", period.to()).param("position", position).param("large", LargeAmount.FEN)
                .query((row, n) -> new Persons(row.getLong("beneficiaries"), row.getLong("large"))).single();
    }

    @Override
    public long personsAtAnnualCeiling(int year) {
        return jdbc.sql(PERSONS_AT_ANNUAL_CEILING)
                .param("firstDay", LocalDate.of(year, 1, 1)).param("lastDay", LocalDate.of(year, 12, 31)).param("position", position)
                .query(Long.class).single();
    }

    @Override
    public long enrolledResidents(int year) {
        return EnrolledResidents.count(jdbc, year, position);
    }

    @Override
    public long residents(int year) {
        return Residents.count(jdbc, year, position);
    }
}
