package io.heyi.command.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.benefits.money.Money;
import io.heyi.command.counter.FollowPayment;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.payment.PaidClaim;
import io.heyi.events.payment.PaymentBatchCancelled;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentReturned;
import io.heyi.events.remittance.Layers;
import org.junit.jupiter.api.Test;

/** M-A1 and M-A2 are settlements of the applications A1 and A2, M-7 is of none. */
class WhenBatchIsPaidThenApplicationsFollowTest {

    private static final LocalDate DAY = LocalDate.of(2009, 8, 20);
    private static final ClaimId FIRST = new ClaimId("COUNTY", "M-A1");
    private static final ClaimId SECOND = new ClaimId("COUNTY", "M-A2");
    private static final ClaimId OF_NONE = new ClaimId("COUNTY", "M-7");

    private final Reaction reaction = new WhenBatchIsPaidThenApplicationsFollow(
            claim -> Optional.ofNullable(Map.of(FIRST, "A1", SECOND, "A2").get(claim)));

    @Test
    void every_application_behind_a_paid_claim_is_told() {
        PaymentBatchPaid paid = new PaymentBatchPaid("B-1", "YH-1", List.of(paid(FIRST), paid(OF_NONE), paid(SECOND)), DAY, "clerk-1");
        assertThat(reaction.to(paid)).containsExactly(new FollowPayment("A1", FIRST, "B-1", null, DAY, "clerk-1"),
                new FollowPayment("A2", SECOND, "B-1", null, DAY, "clerk-1"));
    }

    @Test
    void the_application_whose_payment_came_back_alone_is_told_why() {
        PaymentReturned returned = new PaymentReturned("B-1", paid(SECOND), "户名不符", DAY, "clerk-1");
        assertThat(reaction.to(returned)).containsExactly(new FollowPayment("A2", SECOND, "B-1", "户名不符", DAY, "clerk-1"));
        assertThat(reaction.to(new PaymentReturned("B-1", paid(OF_NONE), "户名不符", DAY, "clerk-1"))).isEmpty();
    }

    @Test
    void nothing_else_is_told() {
        assertThat(reaction.to(new PaymentBatchCancelled("B-1", List.of(FIRST), List.of(), "重制", DAY, "clerk-1"))).isEmpty();
    }

    private static PaidClaim paid(ClaimId claim) {
        Layers layers = new Layers(Money.parse("300.00"), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        return new PaidClaim(claim, "990101001001", layers, List.of());
    }
}
