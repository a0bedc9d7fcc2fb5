package io.heyi.command.coverage;

/** Plans so simple that every figure can be seen without a pencil. */
final class RoundFigures {

    /** Pays everything: inpatients up to 10000 a year, outpatients up to 100 a year and household. */
    static final String PLAN = """
            code: "990707-2009"
            year: 2009
            annualCeiling: 10000.00
            cataloguePrepay: {A: 0, B: 0, C: 1}
            outpatient: {rows: [{ratio: 1}], annualCeilingPerHousehold: 100.00}
            inpatient: {rows: [{deductible: 0.00, brackets: [{ratio: 1}]}]}
            layers: []
            """;

    /** Of the region of county-2009, for the year after. */
    static final String PLAN_OF_2010_FOR_COUNTY = PLAN.replace("990707-2009", "990101-2010").replace("year: 2009", "year: 2010");

    private RoundFigures() {
    }
}
