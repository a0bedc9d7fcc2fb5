package io.heyi.command.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.command.audit.Verification.Finding;
import io.heyi.events.coverage.ClaimId;

/**
 * A resident who moved in the course of a year has one set of accumulators, which every household that covered them tells: all must tell the
 * same claims with the same amounts, or somebody changed one of the streams.
 */
final class MoversCheck {

    private record Mover(ResidentNumber resident, int year) {
    }

    private final Map<Mover, Map<ClaimId, UsageDelta>> told = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param lastPosition of the household's year */
    void read(int year, Map<ResidentNumber, Map<ClaimId, UsageDelta>> movers, long lastPosition) {
        movers.forEach((resident, claims) -> {
            Map<ClaimId, UsageDelta> before = told.putIfAbsent(new Mover(resident, year), claims);
            if (before != null && !before.equals(claims)) {
                findings.add(new Finding(lastPosition, "居民年度中户间变动，两户事件所载的个人累计不一致（截至本户该年度最后一条事件）",
                        "two households of a resident who moved in the year tell different personal accumulators (last event of one of them)"));
            }
        });
    }

    List<Finding> findings() {
        return findings;
    }
}
