package io.heyi.app.api.channel;

import java.time.LocalDate;
import java.util.Optional;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.NotFound;
import io.heyi.app.api.claim.SettlementAnswer;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.command.access.Caller;
import io.heyi.command.admission.AdmissionRefusals.NotYetDischarged;
import io.heyi.command.admission.AdmissionView;
import io.heyi.command.admission.SettleAdmission;
import io.heyi.command.coverage.ClaimRegister.Place;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.events.coverage.ClaimId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a stay's charges settle to, tried and done (住院预结算、住院结算). */
@RestController
@RequestMapping("/api/v1/channel/admissions/{admissionNo}")
@Tag(name = "channel", description = "定点医疗机构接口 / the hospital's channel")
@DenyAll
class StaySettlementApi {

    private final Desk desk;
    private final Inquiries inquiries;
    private final ChannelAnswers answers;

    StaySettlementApi(Desk desk, Inquiries inquiries, ChannelAnswers answers) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.answers = answers;
    }

    @PostMapping("/trial")
    @RolesAllowed(May.HOSPITAL)
    @ReadsPerson(subject = "#caller.institution() + '/' + #admissionNo", fields = {"amounts", "steps"}, purpose = "就诊结算 treatment")
    @Operation(operationId = "tryAdmission", summary = "住院预结算，不入账 / what the stay's charges would settle to now; nothing is recorded")
    ResponseEntity<SettlementAnswer> trial(@AuthenticationPrincipal Caller caller,
                                           @Parameter(example = "ZY2009060017") @PathVariable @Pattern(regexp = Limits.NUMBER)
                                           String admissionNo,
                                           @Valid @RequestBody StayRequests.Try request) {
        return answers.read(SettlementAnswer.trial(inquiries.trial(
                inquiries.claimOf(caller.institution(), admissionNo, request.dischargedOn()))));
    }

    @PostMapping("/settlement")
    @RolesAllowed(May.HOSPITAL)
    @ReadsPerson(subject = "#caller.institution() + '/' + #admissionNo", fields = {"amounts", "steps"}, purpose = "就诊结算 treatment")
    @Operation(operationId = "settleAdmission", summary = "住院结算，出院时只收个人自付 / settle the stay; the resident pays self-pay at discharge")
    ResponseEntity<SettlementAnswer> settle(@AuthenticationPrincipal Caller caller,
                                            @Parameter(example = "ZY2009060017") @PathVariable @Pattern(regexp = Limits.NUMBER)
                                            String admissionNo,
                                            @Valid @RequestBody StayRequests.Settle request,
                                            @Parameter(description = "附计算过程 / with the steps") @RequestParam(defaultValue = "false")
                                            boolean trace) {
        ClaimId claim = new ClaimId(caller.institution(), request.settlementNo());
        Place place = inquiries.placeOf(claim).orElseGet(() -> placeOf(caller.institution(), admissionNo));
        Settlement settlement = desk.execute(caller, new SettleAdmission(caller.institution(), admissionNo, request.settlementNo(),
                request.invoiceNo(), request.corrects(), request.total(), place.householdNo(), place.year()));
        Settlement answered = settlement != null ? settlement : inquiries.settlement(claim).orElseThrow(() -> new NotFound("settlementNo"));
        return answers.written(SettlementAnswer.of(answered, trace ? inquiries.recorded(claim).orElse(null) : null),
                settlement == null || settlement.repeated());
    }

    /** The household's year that a claim of this stay belongs to. */
    private Place placeOf(String institution, String admissionNo) {
        AdmissionView stay = inquiries.admission(institution, admissionNo).orElseThrow(() -> new NotFound("admissionNo"));
        LocalDate day = Optional.ofNullable(stay.dischargedOn()).orElseThrow(NotYetDischarged::new);
        return new Place(inquiries.householdOf(stay.resident(), day).orElseThrow(NotEnrolled::new), day.getYear());
    }
}
