package io.heyi.query.report;

/** Whose basic payments of a year, of the kinds that share it, come to the annual ceiling of the plan they were settled by last. */
final class AtAnnualCeiling {

    private static final String COUNT = """
            with standing as (
              select resident, ordinal, plan_code, plan_version, sum(basic) as basic
              from settlement_fact
              where service_date between :firstDay and :lastDay and kind <> 'OUTPATIENT' and position <= :position and %s
              group by resident, ordinal, plan_code, plan_version
              having sum(sign) > 0
            ), person as (
              select s.resident, sum(s.basic) as paid, (array_agg(p.annual_ceiling order by s.ordinal desc))[1] as ceiling
              from standing s
              join plan_fact p on p.code = s.plan_code and p.version = s.plan_version
              group by s.resident
            )
            select count(*) from person where paid = ceiling
            """;

    private AtAnnualCeiling() {
    }

    /** Counts them by the facts of those residents only that the condition names. */
    static String among(String residents) {
        return COUNT.formatted(residents);
    }
}
