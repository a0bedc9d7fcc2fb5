package io.heyi.command.coverage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.heyi.benefits.claim.Claim;
import io.heyi.command.coverage.CoverageRefusals.NothingToResettle;
import io.heyi.command.coverage.CoverageRefusals.NumberOfTheCounter;
import io.heyi.command.coverage.CoverageRefusals.ResettlementDecidedDifferently;
import io.heyi.command.coverage.CoverageRefusals.ResettlementOfReversedClaim;
import io.heyi.command.coverage.CoverageRefusals.SettledAtTheCounter;
import io.heyi.command.coverage.CoverageRefusals.SettlementNumberMissing;
import io.heyi.command.coverage.CoverageRefusals.SettlementNumberUsed;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementDecided.Choice;

/** What a clerk may decide on a claim that a reversal touched (adjudication rule 5). Pure. */
final class ResettlementDecisions {

    private ResettlementDecisions() {
    }

    /** Empty when it was decided just so before. */
    static List<ResettlementDecided> decide(DecideResettlement command, CoverageState state, ClaimRegister register,
                                            CounterClaims counter) {
        ResettlementItem item = new ResettlementItem(command.claimId(), command.because());
        if (!state.resettlements().containsKey(item)) {
            throw new NothingToResettle();
        }
        ResettlementDecided decided = state.resettlements().get(item).orElse(null);
        if (decided != null) {
            refuseOther(command, decided);
            return List.of();
        }
        if (state.claim(command.claimId()).reversed()) {
            throw new ResettlementOfReversedClaim();
        }
        if (command.choice() == Choice.RESETTLE) {
            refuseResettling(command, state, register, counter);
        }
        return List.of(new ResettlementDecided(command.householdNo(), command.year(), command.claimId(), command.because(),
                command.choice(), command.reason(), command.resettledAs(), command.by(), command.decidedOn()));
    }

    static ReverseClaim reversal(DecideResettlement command) {
        return new ReverseClaim(command.householdNo(), command.year(), command.claimId(), command.reason(), command.decidedOn());
    }

    /** The same bill again, as it was sent, under the new number: its lines are charged by the catalogues of today. */
    static SettleClaim resettlement(DecideResettlement command, CoverageState state, long ordinal) {
        SettledClaim settled = state.claim(command.claimId());
        Claim claim = settled.claim();
        ClaimRequest request = new ClaimRequest(command.resettledAs(), claim.kind(), settled.resident(), claim.admittedOn(),
                claim.servedOn(), claim.diagnoses(), settled.invoiceNo(), claim.total(), claim.sums(), settled.billedLines(),
                claim.referral(), claim.traditionalMedicine(), claim.placement(), command.claimId());
        return new SettleClaim(command.householdNo(), command.year(), ordinal, request);
    }

    private static void refuseResettling(DecideResettlement command, CoverageState state, ClaimRegister register, CounterClaims counter) {
        if (command.settlementNo() == null || command.settlementNo().isBlank()) {
            throw new SettlementNumberMissing();
        }
        if (counter.isOfCounter(command.claimId())) {
            throw new SettledAtTheCounter();
        }
        if (CounterClaims.isCounterNumber(command.settlementNo())) {
            throw new NumberOfTheCounter();
        }
        if (state.claim(command.resettledAs()) != null || register.placeOf(command.resettledAs()).isPresent()) {
            throw new SettlementNumberUsed();
        }
    }

    private static void refuseOther(DecideResettlement command, ResettlementDecided decided) {
        String field = command.choice() != decided.choice() ? "choice"
                : !command.reason().equals(decided.reason()) ? "reason"
                : !Objects.equals(command.resettledAs(), decided.resettledAs()) ? "settlement_no" : null;
        if (field != null) {
            throw new ResettlementDecidedDifferently(field);
        }
    }

    /** The register as it will be once the reversal of this same transaction is written. */
    record AfterReversal(ClaimRegister register, ClaimId reversed) implements ClaimRegister {

        @Override
        public Optional<Place> placeOf(ClaimId claim) {
            return register.placeOf(claim);
        }

        @Override
        public Optional<InvoiceHolder> holderOf(InvoiceKey invoice) {
            return register.holderOf(invoice)
                    .map(holder -> holder.claimId().equals(reversed) ? new InvoiceHolder(reversed, true) : holder);
        }
    }
}
