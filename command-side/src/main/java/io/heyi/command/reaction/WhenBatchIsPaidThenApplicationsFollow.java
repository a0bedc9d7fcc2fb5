package io.heyi.command.reaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.heyi.command.counter.FollowPayment;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.payment.PaidClaim;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentReturned;

/** What residents are paid in a batch is the last step of their applications; what the bank returns is due again. */
final class WhenBatchIsPaidThenApplicationsFollow implements Reaction {

    private final Function<ClaimId, Optional<String>> applications;

    /** @param applications the application that a claim is a settlement of */
    WhenBatchIsPaidThenApplicationsFollow(Function<ClaimId, Optional<String>> applications) {
        this.applications = applications;
    }

    @Override
    public Stream<LedgerCommand> to(Object event) {
        if (event instanceof PaymentBatchPaid paid) {
            return follow(paid.paid(), paid.batchNo(), null, paid.paidOn(), paid.by());
        }
        if (event instanceof PaymentReturned back) {
            return follow(List.of(back.returned()), back.batchNo(), back.reason(), back.returnedOn(), back.by());
        }
        return Stream.empty();
    }

    private Stream<LedgerCommand> follow(List<PaidClaim> claims, String batchNo, String returnedBecause, LocalDate on, String by) {
        return claims.stream().map(PaidClaim::claimId).flatMap(claim -> applications.apply(claim).stream()
                .map(application -> new FollowPayment(application, claim, batchNo, returnedBecause, on, by)));
    }
}
