package io.heyi.app.year;

import static io.heyi.app.year.Office.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.heyi.app.api.Http.Answer;
import io.heyi.app.year.Office.Person;

/** The catalogues of the story (目录). A row without its own share has the plan's: nothing of class A, a tenth of B, all of C. */
final class Catalogues {

    private static final String HEADER = "item_code,name,class,limit_price,prepay,essential\n";

    /** XJ01 is taken into account up to 12.00 a piece. */
    static final String DRUGS = HEADER + "XA01,阿莫西林,A,,,true\nXJ01,头孢曲松,B,12.00,,false\n";
    /** From July: XJ01 up to 10.00, and a drug that was outside until then. */
    static final String DRUGS_FROM_JULY = HEADER + "XA01,阿莫西林,A,,,true\nXJ01,头孢曲松,B,10.00,,false\nXN01,布洛芬,A,,,true\n";
    static final String SERVICES = HEADER + "FJ01,床位费,A,60.00,,false\n";
    static final String MATERIALS = HEADER + "HC09,一次性输液器,C,,,false\n";

    private Catalogues() {
    }

    /** What publishing these rows would change; nothing is recorded. */
    static Answer differences(Office office, String kind, String validFrom, String rows) {
        return ok(office.upload(Person.COUNTY_CLERK, "/api/v1/catalogues/dry-run?" + version(kind, validFrom), Map.of("file", rows)));
    }

    /** Asked for by a clerk of the county, agreed to by a reviewer. */
    static void publish(Office office, String kind, String validFrom, String rows) {
        Answer asked = ok(office.upload(Person.COUNTY_CLERK, "/api/v1/catalogues?id=" + office.nextRequest() + "&" + version(kind, validFrom),
                Map.of("file", rows)));
        assertThat(ok(office.agree(Person.REVIEWER, asked)).text("status")).isEqualTo("GRANTED");
    }

    private static String version(String kind, String validFrom) {
        return "kind=" + kind + "&region=" + Office.COUNTY + "&validFrom=" + validFrom;
    }
}
