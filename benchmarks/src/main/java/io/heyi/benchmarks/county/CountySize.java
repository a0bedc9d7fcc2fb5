package io.heyi.benchmarks.county;

/**
 * How large a county is, and how much of it the benchmarks work on.
 *
 * @param residents  about so many
 * @param claims     of ten months, exactly so many
 * @param pool       households that the settlement benchmarks settle for
 * @param priorClaims how many claims each of these has before anything is timed
 * @param yearLong   households that are followed through two hundred claims
 */
public record CountySize(String name, long residents, long claims, int pool, int priorClaims, int yearLong) {

    public static final CountySize SMALL = new CountySize("small", 20_000, 16_000, 1_500, 8, 100);
    /** That of {@code shared/data/county-2009}. */
    public static final CountySize COUNTY = new CountySize("county", 532_000, 414_279, 20_000, 8, 1_000);
    public static final CountySize TENFOLD = new CountySize("10x", 5_320_000, 4_142_790, 20_000, 8, 1_000);

    private static final double RESIDENTS_PER_HOUSEHOLD = 3.21;

    /** @throws IllegalArgumentException for another name than small, county or 10x */
    public static CountySize named(String name) {
        for (CountySize size : new CountySize[] {SMALL, COUNTY, TENFOLD}) {
            if (size.name.equals(name)) {
                return size;
            }
        }
        throw new IllegalArgumentException("small, county or 10x, not " + name);
    }

    /** The county that this one is ten times as large as. The households worked on are as many, so only the size differs. */
    public CountySize tenth() {
        return new CountySize("a tenth of " + name, residents / 10, claims / 10, Math.min(pool, households() / 20), priorClaims, yearLong);
    }

    public int households() {
        return (int) Math.round(residents / RESIDENTS_PER_HOUSEHOLD);
    }
}
