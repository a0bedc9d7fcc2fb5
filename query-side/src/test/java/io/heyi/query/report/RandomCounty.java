package io.heyi.query.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.events.household.MemberDied;
import io.heyi.query.Given;
import io.heyi.query.GivenClaim;

/** A few residents with many claims of three years, in no order of dates, with reversals, deaths and amounts at the edges that reports count by. */
final class RandomCounty {

    private static final LocalDate FIRST_DAY = LocalDate.of(2008, 11, 1);
    private static final int DAYS = 600;
    private static final String[] PAID = {"0.00", "5.31", "0.01", "4999.99", "5000.00", "5000.01", "9999.99", "10000.00", "20000.00"};
    private static final String[] PLANS = {"990101-2008", "990101-2009", "990102-2009", "990101-2010"};

    private final Random random;
    private final List<ResidentNumber> residents = new ArrayList<>();
    private final List<ClaimSettled> standing = new ArrayList<>();
    private int claims;
    private int reversals;
    private boolean begun;

    RandomCounty(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            residents.add(Given.resident(1950 + 2 * i + "0101", i + 1));
        }
    }

    int reversals() {
        return reversals;
    }

    Object[] events(int count) {
        List<Object> events = new ArrayList<>();
        if (!begun) {
            begun = true;
            for (String plan : PLANS) {
                events.add(Given.plan(plan, Integer.parseInt(plan.substring(7)), plan.startsWith("990102") ? "25000.00" : "20000.00"));
            }
            for (int year = 2008; year <= 2010; year++) {
                events.add(Given.enrolled(year, residents.toArray(ResidentNumber[]::new)));
            }
        }
        for (int i = 0; i < count; i++) {
            events.add(event());
        }
        return events.toArray();
    }

    private Object event() {
        int roll = random.nextInt(100);
        if (roll < 20 && !standing.isEmpty()) {
            reversals++;
            return Given.reversed(standing.remove(random.nextInt(standing.size())));
        }
        if (roll < 24) {
            return Given.household(one(), one());
        }
        if (roll < 30) {
            return new CoverageEnded(Given.HOUSEHOLD, 2010, one(), LocalDate.of(2009, 12, 20));
        }
        if (roll < 32) {
            return new MemberDied(Given.HOUSEHOLD, Given.VILLAGE, one(), FIRST_DAY.plusDays(random.nextInt(DAYS)));
        }
        ClaimSettled settled = claim();
        standing.add(settled);
        return settled;
    }

    private ClaimSettled claim() {
        ClaimKind kind = ClaimKind.values()[random.nextInt(ClaimKind.values().length)];
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        claims++;
        return GivenClaim.claim("S" + claims, claims).of(one()).kind(kind).on(day.toString()).by(PLANS[random.nextInt(PLANS.length)])
                .layers("1.00", "2.00", "3.00", "4.00").paid(PAID[random.nextInt(PAID.length)], "30000.00");
    }

    private ResidentNumber one() {
        return residents.get(random.nextInt(residents.size()));
    }
}
