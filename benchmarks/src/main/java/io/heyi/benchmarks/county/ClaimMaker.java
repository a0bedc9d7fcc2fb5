package io.heyi.benchmarks.county;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.money.Money;

/** Makes claims that the plan takes: what for, where, and how much of each class. */
final class ClaimMaker {

    static final int COUNTY_HOSPITALS = 3;

    /** In thousandths: most are visits to a doctor. */
    private static final int CHRONIC = 15;
    private static final int INPATIENT = 20;
    private static final int SINGLE_DISEASE = 4;
    private static final int MATERNITY = 4;
    private static final int ACCIDENT = 2;

    private static final String[] VISITS = {"I10.x00", "J20.900", "N39.000", "J06.900", "K29.500", "M54.500", "L30.900", "J02.900",
        "K30.x00", "E11.900"};
    private static final String[] CHRONIC_DISEASES = {"I10.x00", "E11.900", "N18.900", "C34.900"};
    private static final String[] STAYS = {"J18.900", "I63.900", "K80.200", "M51.200", "J44.100", "I25.100"};
    private static final String[] PRICED = {"K35.900", "O82.000"};

    private final boolean withLines;

    ClaimMaker(boolean withLines) {
        this.withLines = withLines;
    }

    GeneratedClaim make(String series, long n, GeneratedHousehold household, LocalDate on, SplittableRandom random) {
        int roll = random.nextInt(1_000);
        ClaimKind kind = kind(roll);
        String institution = institution(kind, household.village(), random);
        boolean stay = kind != ClaimKind.OUTPATIENT && kind != ClaimKind.CHRONIC;
        boolean far = institution.charAt(0) == 'M' || institution.charAt(0) == 'P';
        Person patient = household.members().get(random.nextInt(household.members().size()));
        List<ChargeLine> lines = withLines && stay ? lines(fen(kind, institution, random), random) : List.of();
        ClassSums sums = lines.isEmpty() ? sums(fen(kind, institution, random), stay, random) : null;
        Money total = sums == null ? total(lines) : sums.total();
        Referral referral = random.nextInt(10) < 7 ? Referral.REFERRED : Referral.UNREFERRED;
        return new GeneratedClaim(String.format("%s%09d", series, n), kind, household.number(), patient, institution,
                stay ? on.minusDays(random.nextInt(12)) : on, on, diagnosis(kind, random), String.format("INV%s%010d", series, n),
                total, sums, lines, far ? referral : null, stay && random.nextInt(10) == 0);
    }

    private static ClaimKind kind(int roll) {
        int at = CHRONIC;
        if (roll < at) {
            return ClaimKind.CHRONIC;
        }
        if (roll < (at += INPATIENT)) {
            return ClaimKind.INPATIENT;
        }
        if (roll < (at += SINGLE_DISEASE)) {
            return ClaimKind.SINGLE_DISEASE;
        }
        if (roll < (at += MATERNITY)) {
            return ClaimKind.MATERNITY;
        }
        return roll < at + ACCIDENT ? ClaimKind.ACCIDENT : ClaimKind.OUTPATIENT;
    }

    private static String institution(ClaimKind kind, String village, SplittableRandom random) {
        String town = "T" + village.substring(0, 9);
        String county = "C990101" + (1 + random.nextInt(COUNTY_HOSPITALS));
        int roll = random.nextInt(100);
        return switch (kind) {
            case OUTPATIENT -> roll < 55 ? "V" + village : town;
            case CHRONIC, SINGLE_DISEASE, MATERNITY -> roll < 50 ? town : county;
            case INPATIENT, ACCIDENT -> roll < 43 ? town : roll < 82 ? county : roll < 95 ? "M9901011" : "P9901011";
        };
    }

    private static String diagnosis(ClaimKind kind, SplittableRandom random) {
        String[] codes = switch (kind) {
            case OUTPATIENT -> VISITS;
            case CHRONIC -> CHRONIC_DISEASES;
            case INPATIENT -> STAYS;
            case SINGLE_DISEASE -> PRICED;
            case MATERNITY -> new String[] {"O80.000"};
            case ACCIDENT -> new String[] {"S72.000"};
        };
        return codes[random.nextInt(codes.length)];
    }

    /** What it comes to in fen: many small bills and a few large ones. */
    private static long fen(ClaimKind kind, String institution, SplittableRandom random) {
        double skew = random.nextDouble() * random.nextDouble();
        long yuan = switch (kind) {
            case OUTPATIENT -> (long) (8 + 90 * skew);
            case CHRONIC -> (long) (60 + 900 * skew);
            case SINGLE_DISEASE, MATERNITY -> (long) (900 + 4_000 * skew);
            case INPATIENT, ACCIDENT -> switch (institution.charAt(0)) {
                case 'T' -> (long) (500 + 4_000 * skew);
                case 'C' -> (long) (1_200 + 12_000 * skew);
                default -> (long) (3_000 + 60_000 * skew);
            };
        };
        return yuan * 100 + random.nextInt(100);
    }

    private static ClassSums sums(long fen, boolean stay, SplittableRandom random) {
        long b = fen * random.nextInt(stay ? 15 : 9) / 100;
        long c = stay ? fen * random.nextInt(8) / 100 : 0;
        return new ClassSums(Money.ofFen(fen - b - c), Money.ofFen(b), Money.ofFen(c));
    }

    private static List<ChargeLine> lines(long fen, SplittableRandom random) {
        int count = 5 + random.nextInt(16);
        List<ChargeLine> lines = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            int quantity = 1 + random.nextInt(5);
            ItemClass itemClass = random.nextInt(100) < 85 ? ItemClass.A : random.nextInt(100) < 70 ? ItemClass.B : ItemClass.C;
            BigDecimal price = BigDecimal.valueOf(Math.max(1, fen / count / quantity), 2);
            lines.add(new ChargeLine(i, String.format("I%04d", random.nextInt(3_000)), "项目" + i, itemClass, BigDecimal.valueOf(quantity),
                    price, null, null, itemClass == ItemClass.A && random.nextInt(3) == 0));
        }
        return List.copyOf(lines);
    }

    private static Money total(List<ChargeLine> lines) {
        return Money.rounded(lines.stream().map(ChargeLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
