package io.heyi.query.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where two lists of settlements differ (对明细账), each by settlement number.
 *
 * @param onlyOurs   settled here and not on the hospital's list
 * @param onlyTheirs on the hospital's list and not settled here, or reversed
 * @param differing  on both with different amounts
 */
public record Differences(List<ChannelSettlement> onlyOurs, List<ChannelSettlement> onlyTheirs, List<Differing> differing) {

    /** The same number with different amounts. */
    public record Differing(ChannelSettlement ours, ChannelSettlement theirs) {
    }

    /** @param theirs each number at most once */
    static Differences between(List<ChannelSettlement> ours, List<ChannelSettlement> theirs) {
        Map<String, ChannelSettlement> unmatched = new LinkedHashMap<>();
        ours.forEach(settlement -> unmatched.put(settlement.settlementNo(), settlement));
        List<ChannelSettlement> onlyTheirs = new ArrayList<>();
        List<Differing> differing = new ArrayList<>();
        for (ChannelSettlement their : theirs) {
            ChannelSettlement our = unmatched.remove(their.settlementNo());
            if (our == null) {
                onlyTheirs.add(their);
            } else if (!our.equals(their)) {
                differing.add(new Differing(our, their));
            }
        }
        return new Differences(List.copyOf(unmatched.values()), onlyTheirs, differing);
    }

    public boolean none() {
        return onlyOurs.isEmpty() && onlyTheirs.isEmpty() && differing.isEmpty();
    }
}
