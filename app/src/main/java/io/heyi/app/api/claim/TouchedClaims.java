package io.heyi.app.api.claim;

import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.command.inquiry.TouchedClaim;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ResettlementRequired;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.stereotype.Component;

/**
 * The later claims that a reversal touched (adjudication rule 5), of its household and of every other that somebody who moved ties to it.
 * A hospital is named its own, a person those of the own region; of the others each is told how many there are.
 */
@Component
public final class TouchedClaims {

    private final Inquiries inquiries;

    TouchedClaims(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /**
     * A later settlement, as it was settled and as it would be.
     *
     * @param householdNo in whose benefit year it was settled
     */
    public record Touched(
            @Schema(description = "机构编码 / institution code", example = "C9901011") String institution,
            @Schema(description = "结算号 / settlement number", example = "JS2009060501") String settlementNo,
            @Schema(description = "所属家庭户号 / household whose year it is of", example = "990101001000001") String householdNo,
            @Schema(description = "补偿年度 / benefit year", example = "2009") int year,
            SettlementAnswer.Breakdown settled, SettlementAnswer.Breakdown would) {

        static Touched of(TouchedClaim claim) {
            ResettlementRequired later = claim.required();
            return new Touched(later.claimId().institution(), later.claimId().number(), later.householdNo(), later.year(),
                    SettlementAnswer.Breakdown.of(later.settled()), SettlementAnswer.Breakdown.of(later.would()));
        }
    }

    /**
     * What one reversal touched.
     *
     * @param elsewhere how many claims beside those that are named
     */
    public record All(List<Touched> named, int elsewhere) {
    }

    public All by(Caller caller, ClaimId reversed) {
        List<TouchedClaim> all = inquiries.touchedBy(reversed);
        List<Touched> named = all.stream().filter(claim -> isNamedTo(caller, claim)).map(Touched::of).toList();
        return new All(named, all.size() - named.size());
    }

    private static boolean isNamedTo(Caller caller, TouchedClaim claim) {
        return caller.institution() != null ? claim.required().claimId().institution().equals(caller.institution())
                : caller.reachesVillage(claim.village());
    }
}
