package io.heyi.app.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The households of the story. Region 99 is assigned to nobody.
 *
 * <pre>
 * first village
 *   0001  Zhang Jianguo, his wife Li, their daughter Mei; a grandchild, Bao, is born on 15 March 2009
 *   0002  Wang, on minimum living allowance, and his wife Chen, who is not
 *   0004  Zhou, who pays late
 *   0005  Sun, who turns out to be insured by his employer
 * second village
 *   0003  Zhao Dehai, and his son Tiezhu, whom Mei marries
 *   0101 to 0700  six hundred households of three, who come as a file
 * </pre>
 */
final class Village {

    static final String FIRST = "990101001001";
    static final String SECOND = "990101001002";

    static final String ZHANGS = "99010100100100001";
    static final String WANGS = "99010100100100002";
    static final String ZHAOS = "99010100100200003";
    static final String ZHOUS = "99010100100100004";
    static final String SUNS = "99010100100100005";

    static final String ZHANG = "990101196003121018";
    static final String LI = "990101196311042020";
    static final String MEI = "990101198607213027";
    static final String BAO = "990101200903157015";
    static final String WANG = "990101194708093011";
    static final String CHEN = "990101195004204021";
    static final String ZHAO = "990101194805125011";
    static final String TIEZHU = "990101198406155115";
    static final String ZHOU = "99010119650228601X";
    static final String SUN = "99010119580917611X";

    static final int HOUSEHOLDS_IN_THE_FILE = 600;
    static final int RESIDENTS_IN_THE_FILE = 3 * HOUSEHOLDS_IN_THE_FILE;

    private static final List<String> RELATIONS = List.of("HEAD", "SPOUSE", "CHILD");
    private static final int FIRST_NUMBER_IN_THE_FILE = 101;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Village() {
    }

    static String household(String number, String village, String... members) {
        return "{\"householdNo\": \"%s\", \"village\": \"%s\", \"members\": [%s]}".formatted(number, village, String.join(", ", members));
    }

    static String member(String resident, String name, String relation, String category) {
        return "{\"resident\": \"%s\", \"name\": \"%s\", \"relation\": \"%s\", \"category\": \"%s\"}".formatted(resident, name, relation, category);
    }

    static String contribution(String resident, String yuan, String paidOn, String receipt) {
        return "{\"resident\": \"%s\", \"individualPremium\": \"%s\", \"paidOn\": \"%s\", \"receiptNo\": \"%s\"}"
                .formatted(resident, yuan, paidOn, receipt);
    }

    static String subsidy(String resident, String source, String yuan) {
        return "{\"resident\": \"%s\", \"source\": \"%s\", \"amount\": \"%s\"}".formatted(resident, source, yuan);
    }

    /** The second village as its files, each kind by its name. */
    static Map<String, String> files() {
        String residents = rows("resident_id,household_no,name,relation,category,village", i -> "%s,%s,某人,%s,ORDINARY,%s"
                .formatted(resident(i), householdNo(i), RELATIONS.get(i % 3), SECOND));
        String enrollment = rows("household_no,resident_id,year,individual_premium,paid_on,receipt_no", i -> "%s,%s,2009,20.00,2008-12-15,PL-%04d"
                .formatted(householdNo(i), resident(i), i));
        return Map.of("residents", residents, "enrollment", enrollment);
    }

    private static String rows(String header, java.util.function.IntFunction<String> row) {
        return Stream.concat(Stream.of(header), IntStream.range(0, RESIDENTS_IN_THE_FILE).mapToObj(row)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String householdNo(int i) {
        return SECOND + String.format("%05d", FIRST_NUMBER_IN_THE_FILE + i / 3);
    }

    /** Born on a day of their own, completed by the check character (GB 11643). */
    private static String resident(int i) {
        String body = "990101" + LocalDate.of(1960, 1, 1).plusDays(i).toString().replace("-", "") + "701";
        int sum = IntStream.range(0, body.length()).map(at -> (body.charAt(at) - '0') * WEIGHTS[at]).sum();
        return body + "10X98765432".charAt(sum % 11);
    }
}
