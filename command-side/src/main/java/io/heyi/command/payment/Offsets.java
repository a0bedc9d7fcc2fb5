package io.heyi.command.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.heyi.benefits.money.Money;
import io.heyi.command.recovery.Recoverables.Recoverable;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.payment.Offset;
import io.heyi.events.remittance.Layers;

/**
 * What the payments of one batch withhold for what their residents have to pay back (抵扣): from each payment in turn until nothing is open
 * or nothing is left of it. Pure.
 */
final class Offsets {

    private final Function<String, List<Recoverable>> openOf;
    private final Map<ClaimId, Layers> left = new HashMap<>();

    /** @param openOf what a resident has to pay back, by the resident's number */
    Offsets(Function<String, List<Recoverable>> openOf) {
        this.openOf = openOf;
    }

    /** @param owed what is to be paid now */
    List<Offset> take(String resident, Layers owed) {
        List<Offset> offsets = new ArrayList<>();
        Layers unpaid = owed;
        for (Recoverable recoverable : openOf.apply(resident)) {
            Layers open = left.getOrDefault(recoverable.claimId(), recoverable.open());
            Money amount = open.total().min(unpaid.total());
            if (amount.isPositive()) {
                Offset offset = new Offset(recoverable.claimId(), recoverable.village(), open.first(amount), unpaid.first(amount));
                offsets.add(offset);
                left.put(recoverable.claimId(), open.minus(offset.recovered()));
                unpaid = unpaid.minus(offset.withheld());
            }
        }
        return offsets;
    }
}
