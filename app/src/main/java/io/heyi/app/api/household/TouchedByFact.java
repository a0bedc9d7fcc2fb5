package io.heyi.app.api.household;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.command.inquiry.LateFactInquiry;
import io.heyi.command.inquiry.LateFactInquiry.Touched;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.ResettlementRequired.Cause;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.stereotype.Component;

/** The settled claims that turn out wrong by what is recorded of a member now: they stay as settled until a clerk decides. */
@Component
class TouchedByFact {

    private final LateFactInquiry inquiry;

    TouchedByFact(LateFactInquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** Payments are the fund's and the family account's. */
    record TouchedSettlement(
            @Schema(description = "机构编码 / institution code", example = "C9901011") String institution,
            @Schema(description = "结算号 / settlement number", example = "JS2009060501") String settlementNo,
            @Schema(description = "所属家庭户号 / household whose year it is of", example = "990101001000001") String householdNo,
            @Schema(description = "补偿年度 / benefit year", example = "2009") int year,
            @Schema(description = "已支付 / what it pays", example = "1870.00") Money settled,
            @Schema(description = "按现知事实应支付 / what it would pay by what is known now", example = "0.00") Money would) {

        static TouchedSettlement of(ResettlementRequired r) {
            return new TouchedSettlement(r.claimId().institution(), r.claimId().number(), r.householdNo(), r.year(), r.settled().payment(),
                    r.would().payment());
        }
    }

    /**
     * What was recorded.
     *
     * @param touched          settled claims of the own region that wait for a decision because of it (受影响结算)
     * @param touchedElsewhere how many of other regions
     */
    record FactRecorded(String householdNo, List<TouchedSettlement> touched, int touchedElsewhere) {
    }

    FactRecorded recorded(Caller caller, String householdNo, ResidentNumber resident, Cause cause, LocalDate since) {
        List<Touched> all = inquiry.touchedBy(resident, cause, since);
        List<TouchedSettlement> own = all.stream().filter(claim -> caller.reachesVillage(claim.village()))
                .map(claim -> TouchedSettlement.of(claim.required())).toList();
        return new FactRecorded(householdNo, own, all.size() - own.size());
    }
}
