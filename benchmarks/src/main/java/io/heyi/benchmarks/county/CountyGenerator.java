package io.heyi.benchmarks.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.command.plan.PublishBenefitPlan;

/**
 * A county of any size from a seed. Every household and every claim is a function of its number alone, so a county of five million takes no
 * memory and any part of it can be made again. Claims come in the order of their dates, as bills do. The shares of kinds, levels, classes
 * and sizes are those of a county of 2009 with a few more of the rarer kinds, so that every path is taken.
 */
public final class CountyGenerator {

    public static final int YEAR = 2009;
    /** Claims of the county's files end with October; the later months are for what is timed. */
    public static final LocalDate FIRST_DAY = LocalDate.of(YEAR, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(YEAR, 10, 31);

    private static final int TOWNS = 18;
    private static final int VILLAGES_PER_TOWN = 30;
    private static final int LARGEST_HOUSEHOLD = 6;
    /** Of a hundred households, so many have at most 1, 2, … members. */
    private static final int[] MEMBERS = {8, 30, 62, 84, 95, 100};
    private static final int ENROLLED_PERCENT = 99;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰红";
    private static final LocalDate COLLECTION = LocalDate.of(YEAR - 1, 11, 1);
    private static final int COLLECTION_DAYS = 60;

    private final long seed;
    private final CountySize size;
    private final String plan;
    private final List<GeneratedInstitution> institutions = Institutions.of(TOWNS, VILLAGES_PER_TOWN);
    private final ClaimMaker claims;

    /** @param withLines whether stays bring charge lines instead of sums */
    public CountyGenerator(long seed, CountySize size, boolean withLines) {
        this.seed = seed;
        this.size = size;
        this.plan = PlanText.read();
        this.claims = new ClaimMaker(withLines);
    }

    public CountySize size() {
        return size;
    }

    /** The plan's YAML. */
    public String plan() {
        return plan;
    }

    public PublishBenefitPlan publish() {
        return PublishBenefitPlan.of(plan);
    }

    public List<GeneratedInstitution> institutions() {
        return institutions;
    }

    public int households() {
        return size.households();
    }

    public long claims() {
        return size.claims();
    }

    public GeneratedHousehold household(int index) {
        SplittableRandom random = new SplittableRandom(seed * 31 + index);
        int inTown = index % (TOWNS * VILLAGES_PER_TOWN);
        String village = village(inTown / VILLAGES_PER_TOWN + 1, inTown % VILLAGES_PER_TOWN + 1);
        int roll = random.nextInt(100);
        Category category = category(random.nextInt(1_000));
        List<Person> members = new ArrayList<>(LARGEST_HOUSEHOLD);
        for (int i = 0; i == 0 || MEMBERS[i - 1] <= roll; i++) {
            members.add(new Person(ResidentNumbers.number((long) index * LARGEST_HOUSEHOLD + i), name(random), category));
        }
        String number = village + String.format("%05d", index / (TOWNS * VILLAGES_PER_TOWN) + 1);
        return new GeneratedHousehold(number, village, isEnrolled(index), COLLECTION.plusDays(random.nextInt(COLLECTION_DAYS)),
                List.copyOf(members));
    }

    public boolean isEnrolled(int index) {
        return index % 100 < ENROLLED_PERCENT;
    }

    /** The n-th claim of the county's ten months, counted from 0. */
    public GeneratedClaim claim(long n) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + n);
        int household = random.nextInt(households());
        household = isEnrolled(household) ? household : household - household % 100;
        long days = LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay() + 1;
        return claims.make("G", n, household(household), FIRST_DAY.plusDays(n * days / claims()), random);
    }

    /**
     * A claim for a given household, outside the county's files.
     *
     * @param series sets its numbers apart from those of other series
     */
    public GeneratedClaim claimFor(GeneratedHousehold household, String series, long n, LocalDate on) {
        return claims.make(series, n, household, on, new SplittableRandom(seed * 7_919 + series.hashCode() + n));
    }

    private static String village(int town, int village) {
        return String.format("990101%03d%03d", town, village);
    }

    private static Category category(int roll) {
        return roll < 5 ? Category.FIVE_GUARANTEES : roll < 25 ? Category.MINIMUM_LIVING : roll < 55 ? Category.POOR : Category.ORDINARY;
    }

    private static String name(SplittableRandom random) {
        return String.valueOf(SURNAMES.charAt(random.nextInt(SURNAMES.length()))) + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    /** The institutions of the county and where it sends its patients. */
    private static final class Institutions {

        static List<GeneratedInstitution> of(int towns, int villages) {
            List<GeneratedInstitution> all = new ArrayList<>();
            for (int t = 1; t <= towns; t++) {
                all.add(new GeneratedInstitution(String.format("T990101%03d", t), "第" + t + "镇卫生院", InstitutionLevel.TOWNSHIP,
                        String.format("990101%03d", t)));
                for (int v = 1; v <= villages; v++) {
                    all.add(new GeneratedInstitution("V" + village(t, v), "第" + t + "镇" + v + "村卫生室", InstitutionLevel.VILLAGE,
                            village(t, v)));
                }
            }
            for (int i = 1; i <= ClaimMaker.COUNTY_HOSPITALS; i++) {
                all.add(new GeneratedInstitution("C990101" + i, "县第" + i + "医院", InstitutionLevel.COUNTY, "990101"));
            }
            all.add(new GeneratedInstitution("M9901011", "市第一医院", InstitutionLevel.CITY, "9901"));
            all.add(new GeneratedInstitution("P9901011", "省立医院", InstitutionLevel.PROVINCE, "99"));
            return List.copyOf(all);
        }
    }
}
