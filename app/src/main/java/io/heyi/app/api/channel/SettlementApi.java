package io.heyi.app.api.channel;

import java.time.LocalDate;
import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.NotFound;
import io.heyi.app.api.approval.AloneOrAsked;
import io.heyi.app.api.approval.AloneOrAsked.Done;
import io.heyi.app.api.claim.SettlementAnswer;
import io.heyi.app.api.claim.TouchedClaims;
import io.heyi.app.api.claim.TouchedClaims.Touched;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.command.access.Caller;
import io.heyi.command.coverage.ClaimRegister.Place;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.events.coverage.ClaimId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bills settled in one piece, whatever was settled, and taking it back (门诊结算、结算查询、冲正). */
@RestController
@RequestMapping("/api/v1/channel")
@Tag(name = "channel", description = "定点医疗机构接口 / the hospital's channel")
@DenyAll
class SettlementApi {

    private final Desk desk;
    private final AloneOrAsked alone;
    private final TouchedClaims touched;
    private final Inquiries inquiries;
    private final ChannelAnswers answers;

    SettlementApi(Desk desk, AloneOrAsked alone, TouchedClaims touched, Inquiries inquiries, ChannelAnswers answers) {
        this.desk = desk;
        this.alone = alone;
        this.touched = touched;
        this.inquiries = inquiries;
        this.answers = answers;
    }

    /** A bill to be settled under the hospital's own number. */
    record SettlementRequest(
            @NotNull @Pattern(regexp = Limits.NUMBER) @Schema(description = "结算号 / settlement number", example = "JS2009060101")
            String settlementNo,
            @NotNull @Pattern(regexp = Limits.NUMBER) @Schema(description = "发票号 / invoice number", example = "2009-00318")
            String invoiceNo,
            @Pattern(regexp = Limits.NUMBER) @Schema(description = "所更正的已冲正结算号 / the reversed settlement it replaces",
                    example = "JS2009060100") String corrects,
            @NotNull @Valid Bill bill) {
    }

    /** Why and when it is taken back. */
    record ReversalRequest(
            @NotBlank @Size(max = Limits.TEXT) @Pattern(regexp = Limits.PLAIN)
            @Schema(description = "冲正原因 / reason", example = "金额有误") String reason,
            @NotNull @Schema(description = "冲正日期 / day", example = "2009-06-02") LocalDate reversedOn) {
    }

    /**
     * A settlement taken back, or to be: {@code settlement.reversed} tells.
     *
     * @param touched          later settlements of this hospital that would have come out otherwise; the office decides on them
     * @param touchedElsewhere how many of other hospitals
     * @param waitsFor         the office's number of the approval it waits for, or null when it is reversed
     */
    record ReversalAnswer(SettlementAnswer settlement, List<Touched> touched, int touchedElsewhere, String waitsFor) {
    }

    @PostMapping("/trials")
    @RolesAllowed(May.HOSPITAL)
    @ReadsPerson(subject = "#bill.resident()", fields = {"amounts", "steps"}, purpose = "就诊结算 treatment")
    @Operation(operationId = "tryBill", summary = "预结算，不入账 / what a bill would settle to now, with its steps; nothing is recorded")
    ResponseEntity<SettlementAnswer> trial(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Bill bill) {
        return answers.read(SettlementAnswer.trial(inquiries.trial(bill.claim(caller.institution(), null, null, null))));
    }

    @PostMapping("/settlements")
    @RolesAllowed(May.HOSPITAL)
    @ReadsPerson(subject = "#request.bill().resident()", fields = {"amounts", "steps"}, purpose = "就诊结算 treatment")
    @Operation(operationId = "settleBill", summary = "结算；同一请求重发得同一答复 / settle a bill; the same again gets the first answer")
    ResponseEntity<SettlementAnswer> settle(@AuthenticationPrincipal Caller caller, @Valid @RequestBody SettlementRequest request,
                                            @Parameter(description = "附计算过程 / with the steps") @RequestParam(defaultValue = "false")
                                            boolean trace) {
        ClaimRequest claim = request.bill().claim(caller.institution(), request.settlementNo(), request.invoiceNo(), request.corrects());
        String household = inquiries.householdOf(claim).orElseThrow(NotEnrolled::new);
        Settlement settlement = desk.execute(caller, new SettleClaim(household, claim.year(), claim));
        return answers.written(answer(settlement, trace), settlement.repeated());
    }

    @GetMapping("/settlements/{settlementNo}")
    @RolesAllowed(May.HOSPITAL)
    @ReadsPerson(subject = "#caller.institution() + '/' + #settlementNo", fields = {"amounts", "steps"}, purpose = "就诊结算 treatment")
    @Operation(operationId = "settlement", summary = "结算查询 / a settlement as it was answered, and whether it has been reversed")
    ResponseEntity<SettlementAnswer> find(@AuthenticationPrincipal Caller caller,
                                          @Parameter(example = "JS2009060101") @PathVariable @Size(min = 1, max = Limits.NUMBER_LENGTH)
                                          String settlementNo,
                                          @RequestParam(defaultValue = "false") boolean trace) {
        ClaimId claim = new ClaimId(caller.institution(), settlementNo);
        return answers.read(answer(inquiries.settlement(claim).orElseThrow(() -> new NotFound("settlementNo")), trace));
    }

    @PostMapping("/settlements/{settlementNo}/reversal")
    @RolesAllowed(May.HOSPITAL)
    @ReadsPerson(subject = "#caller.institution() + '/' + #settlementNo",
            fields = {"amounts", "touched settlements"}, purpose = "冲正 reversal")
    @Operation(operationId = "reverseSettlement",
            summary = "冲正，超过限额须经办机构复核 / take a settlement back whole; above the threshold the office agrees first")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "待经办机构复核 / waits for the office's reviewer", useReturnTypeSchema = true)
    ResponseEntity<ReversalAnswer> reverse(@AuthenticationPrincipal Caller caller,
                                           @Parameter(example = "JS2009060101") @PathVariable @Size(min = 1, max = Limits.NUMBER_LENGTH)
                                           String settlementNo,
                                           @Valid @RequestBody ReversalRequest request) {
        ClaimId claim = new ClaimId(caller.institution(), settlementNo);
        Place place = inquiries.placeOf(claim).orElseThrow(() -> new NotFound("settlementNo"));
        boolean repeated = inquiries.settlement(claim).map(Settlement::reversed).orElse(false);
        Done<Settlement> reversed = alone.reversal(caller,
                new ReverseClaim(place.householdNo(), place.year(), claim, request.reason(), request.reversedOn()), claim, request.reason(),
                request.reversedOn());
        if (reversed.waits()) {
            Settlement stands = inquiries.settlement(claim).orElseThrow(() -> new NotFound("settlementNo"));
            return answers.waiting(new ReversalAnswer(answer(stands, false), List.of(), 0, reversed.waitsFor()), !reversed.news());
        }
        TouchedClaims.All later = touched.by(caller, claim);
        return answers.written(new ReversalAnswer(answer(reversed.answer(), false), later.named(), later.elsewhere(), null), repeated);
    }

    private SettlementAnswer answer(Settlement settlement, boolean trace) {
        return SettlementAnswer.of(settlement, trace ? inquiries.recorded(settlement.claimId()).orElse(null) : null);
    }
}
