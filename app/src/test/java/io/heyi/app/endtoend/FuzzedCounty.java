package io.heyi.app.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import io.heyi.app.ledger.Ledger;

/** The county of {@code fuzz/story.json}, and the numbers of a round of it. Region 99 is assigned to nobody. */
public final class FuzzedCounty {

    public static final String REGION = "990101";

    private static final int RESIDENTS = 8;
    private static final LocalDate FIRST_BORN = LocalDate.of(1940, 1, 1);
    private static final int FIRST_YEAR_WITHOUT_PLAN = 2010;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private FuzzedCounty() {
    }

    /** The plan of 2009, and the hospital that the examples of the OpenAPI document speak of. */
    public static void open(Ledger ledger) throws IOException {
        SmallCounty.open(ledger);
    }

    /** @param round from 1 on */
    public static Map<String, String> round(int round) {
        String number = String.format("%05d", round);
        Map<String, String> values = new HashMap<>(Map.of("n", number, "hospital", "C99" + number, "account", "clerk.n" + number,
                "household", "9901010010" + number, "otherHousehold", "9901010020" + number,
                "year", String.valueOf(FIRST_YEAR_WITHOUT_PLAN + round)));
        for (int i = 1; i <= RESIDENTS; i++) {
            values.put("r" + i, resident(round, i));
        }
        try {
            values.put("plan", SmallCounty.samplePlan().replace("2009", values.get("year")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    /** Born on a day of their round, completed by the check character (GB 11643). */
    private static String resident(int round, int number) {
        String body = "990101" + FIRST_BORN.plusDays(round).toString().replace("-", "") + "70" + number;
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
