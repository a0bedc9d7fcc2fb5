package io.heyi.app.sample;

import java.time.LocalDate;
import java.util.List;

import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.household.RegisterMembers;
import io.heyi.events.household.Member;

/** Numbers of invented households and residents, and households of one. Region 99 is assigned to nobody. */
public final class SampleHousehold {

    public static final String VILLAGE = "990101001001";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private SampleHousehold() {
    }

    public static String no(int number) {
        return "9901010010" + String.format("%05d", number);
    }

    /** The number completed by its check digit (GB 11643). */
    public static ResidentNumber resident(int number) {
        String body = "99010119700101" + String.format("%03d", number);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return new ResidentNumber(body + "10X98765432".charAt(sum % 11));
    }

    /** Registers a household of one and enrolls it for the year, paid in December before it. */
    public static void enrolled(Ledger ledger, String householdNo, String village, ResidentNumber resident, String name, int year) {
        ledger.groupCommit().execute(new RegisterMembers(householdNo, village,
                List.of(new Member(resident, name, "HEAD", Category.ORDINARY, "", ""))));
        ledger.groupCommit().execute(new EnrollMembers(householdNo, year, EnrollmentWindow.UNTIL_END_OF_FEBRUARY.lastDay(year),
                List.of(new Contribution(resident, Money.parse("20.00"), LocalDate.of(year - 1, 12, 1), ""))));
    }
}
