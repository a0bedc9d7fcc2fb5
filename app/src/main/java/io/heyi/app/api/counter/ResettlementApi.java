package io.heyi.app.api.counter;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.heyi.app.access.May;
import io.heyi.app.api.Positions;
import io.heyi.app.api.approval.AloneOrAsked;
import io.heyi.app.api.approval.AloneOrAsked.Done;
import io.heyi.app.api.claim.TouchedClaims;
import io.heyi.app.api.claim.TouchedClaims.Touched;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.command.access.Caller;
import io.heyi.command.coverage.DecideResettlement;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.events.coverage.ClaimId;
import io.heyi.query.counter.OpenResettlement;
import io.heyi.query.counter.OpenResettlements;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims that a reversal touched, or a death or category that was recorded late. */
@RestController
@RequestMapping("/api/v1/counter/resettlements")
@Tag(name = "counter", description = "手工报销 / the counter")
@DenyAll
class ResettlementApi {

    private final OpenResettlements items;
    private final AloneOrAsked alone;
    private final TouchedClaims touched;
    private final Inquiries inquiries;
    private final Positions positions;

    ResettlementApi(OpenResettlements items, AloneOrAsked alone, TouchedClaims touched, Inquiries inquiries, Positions positions) {
        this.items = items;
        this.alone = alone;
        this.touched = touched;
        this.inquiries = inquiries;
        this.positions = positions;
    }

    /**
     * What was decided, or is to be.
     *
     * @param settlement       the one that stands now: the new one, or that which is kept
     * @param touched          later claims of the own region that would have come out otherwise without the one settled anew
     * @param touchedElsewhere how many of other regions
     * @param waitsFor         the number of the approval that settling it anew waits for, or null when it is decided
     */
    record Decided(@JsonUnwrapped Settlement settlement, List<Touched> touched, int touchedElsewhere, String waitsFor) {
    }

    @GetMapping("")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @ReadsPerson(subject = "'region ' + #caller.region()", fields = {"household", "claim", "amounts"}, purpose = "手工报销 the counter")
    @Operation(operationId = "openResettlements", summary = "待决定的受影响结算 / claims that wait for a decision, touched by a reversal or a late fact")
    ResponseEntity<List<OpenResettlement>> open(
            @AuthenticationPrincipal Caller caller,
            @Min(0) @Parameter(description = "上一页最后一行的 position / position of the last line of the page before", example = "0")
            @RequestParam(defaultValue = "0") long after,
            @Min(1) @Max(500) @Parameter(example = "100") @RequestParam(defaultValue = "100") int limit,
            @Parameter(description = "按当时所知重印 / drawn as known at this position", example = "746260")
            @RequestParam(required = false) Long position,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long figures = positions.figures(atLeast);
        long drawnAt = position == null ? figures : Math.min(position, figures);
        return positions.at(drawnAt, items.page(caller.region(), after, limit, drawnAt));
    }

    @PostMapping("/decisions")
    @RolesAllowed(May.CLERK)
    @ReadsPerson(subject = "#request.householdNo()", fields = {"claim", "amounts"}, purpose = "手工报销 the counter")
    @Operation(operationId = "decideResettlement", summary = "决定维持或重新结算 / decide on a touched claim")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "待复核 / waits for a reviewer", useReturnTypeSchema = true)
    ResponseEntity<Decided> decide(
            @AuthenticationPrincipal Caller caller, @Valid @RequestBody Requests.Decision request) {
        ClaimId claim = new ClaimId(request.institution(), request.claimNo());
        Done<Settlement> done = alone.resettlement(caller, new DecideResettlement(request.householdNo(), request.year(), claim,
                new ClaimId(request.becauseInstitution(), request.becauseNo()), request.choice(), request.reason(), request.settlementNo(),
                caller.account(), request.decidedOn()));
        if (done.waits()) {
            return positions.waiting(new Decided(inquiries.settlement(claim).orElse(null), List.of(), 0, done.waitsFor()));
        }
        TouchedClaims.All later = touched.by(caller, claim);
        return positions.written(new Decided(done.answer(), later.named(), later.elsewhere(), null));
    }
}
