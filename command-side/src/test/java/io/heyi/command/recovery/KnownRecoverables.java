package io.heyi.command.recovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.events.coverage.ClaimId;

/**
 * Recoverables told by a test.
 *
 * @param receipts by office, a space and number
 */
public record KnownRecoverables(List<Recoverable> all, Map<String, ClaimId> receipts) implements Recoverables {

    public KnownRecoverables(List<Recoverable> all) {
        this(all, Map.of());
    }

    @Override
    public Optional<Recoverable> find(ClaimId claim) {
        return all.stream().filter(each -> each.claimId().equals(claim)).findFirst();
    }

    @Override
    public List<Recoverable> openOf(String resident) {
        return all.stream().filter(each -> each.resident().equals(resident) && each.open().total().isPositive()).toList();
    }

    @Override
    public Optional<ClaimId> receipt(String office, String receiptNo) {
        return Optional.ofNullable(receipts.get(office + " " + receiptNo));
    }
}
