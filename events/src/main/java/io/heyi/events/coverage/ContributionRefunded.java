package io.heyi.events.coverage;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import org.axonframework.serialization.Revision;

/**
 * A contribution was paid back (退费) and its enrollment is as if it had never been: the resident may be enrolled for the year again. Of one
 * who moved, every household that has covered the resident in the year says so, and takes back what it had recorded itself.
 *
 * @param refunded         to the resident, where the contribution was paid: all of it less what assistance had paid; elsewhere nothing
 * @param receiptNo        of the contribution, or null
 * @param accountTakenBack what the enrollment had credited to this household's family account
 * @param withdrawn        the subsidies granted in this household for the enrollment
 */
@Revision("1")
public record ContributionRefunded(String householdNo, int year, String village, ResidentNumber resident, Money refunded,
                                   LocalDate refundedOn, Reason reason, String receiptNo, Money accountTakenBack,
                                   List<Subsidy> withdrawn) implements CoverageEvent {

    /** Why it is paid back. */
    public enum Reason {
        /** Before coverage has begun. */
        NOT_YET_COVERED,
        /** 重复参保: covered for the same year by another scheme. */
        ENROLLED_TWICE,
        /** Dead before coverage would have begun. */
        DIED_BEFORE
    }
}
