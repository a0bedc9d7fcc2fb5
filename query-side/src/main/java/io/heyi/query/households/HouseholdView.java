package io.heyi.query.households;

import java.util.List;

import io.heyi.benefits.money.Money;

/**
 * A household as known at a position. Days are ISO text, empty where none is known.
 *
 * @param members those who left and died among them, in the order in which they came
 */
public record HouseholdView(String householdNo, String village, long position, List<Member> members) {

    /**
     * @param since       first day as a member; empty for who was told with the household
     * @param joinReason  BIRTH, MARRIAGE, MOVED_IN, TRANSFER, OTHER or empty
     * @param from        the household moved from, or empty
     * @param until       last day as a member, or empty
     * @param leaveReason MARRIAGE, MOVED_OUT, TRANSFER, OTHER or empty
     * @param to          the household moved to, or empty
     * @param categories  from which day which category holds; the first from the beginning
     */
    public record Member(String resident, String name, String relation, String phone, String recordNo, String since, String joinReason,
                         String from, String until, String leaveReason, String to, String diedOn, List<CategorySince> categories,
                         List<Card> cards, List<Enrollment> enrollments) {

        /** Holds personal data, so it shows none of it. */
        @Override
        public String toString() {
            return "Member";
        }
    }

    public record CategorySince(String from, String category) {
    }

    /** @param state VALID, LOST or RETURNED, since {@code endedOn} */
    public record Card(String cardNo, String issuedOn, String replaces, String state, String endedOn) {
    }

    /**
     * @param householdNo where the coverage is; of one who moved in the year there are several
     * @param state       ENROLLED, MOVED_OUT, ENDED or REFUNDED
     */
    public record Enrollment(int year, String householdNo, String coveredFrom, String coveredUntil, Money premium, String receiptNo,
                             String state) {
    }
}
