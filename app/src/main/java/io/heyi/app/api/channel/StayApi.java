package io.heyi.app.api.channel;

import java.time.LocalDate;
import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.NotFound;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.access.Caller;
import io.heyi.command.admission.AdmissionCommand;
import io.heyi.command.admission.AdmissionView;
import io.heyi.command.admission.AdmitResident;
import io.heyi.command.admission.CancelAdmission;
import io.heyi.command.admission.CorrectAdmission;
import io.heyi.command.admission.DischargeResident;
import io.heyi.command.admission.RecordCharges;
import io.heyi.command.admission.WithdrawCharges;
import io.heyi.command.inquiry.Inquiries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stays: admission, correction, charges in batches, discharge, cancellation (住院登记、费用上传、出院). */
@RestController
@RequestMapping("/api/v1/channel/admissions")
@Tag(name = "channel", description = "定点医疗机构接口 / the hospital's channel")
@DenyAll
class StayApi {

    private static final String STAY = "ZY2009060017";

    private final Desk desk;
    private final Inquiries inquiries;
    private final ChannelAnswers answers;

    StayApi(Desk desk, Inquiries inquiries, ChannelAnswers answers) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.answers = answers;
    }

    /** What was recorded, by its numbers. */
    record Recorded(String admissionNo, String correctionNo, String batchNo, Integer lines, LocalDate dischargedOn) {
    }

    @PostMapping
    @RolesAllowed(May.HOSPITAL)
    @Operation(operationId = "admit", summary = "入院登记，不收押金 / admit a resident; no deposit")
    ResponseEntity<Recorded> admit(@AuthenticationPrincipal Caller caller, @Valid @RequestBody StayRequests.Admit request) {
        return record(caller, new AdmitResident(caller.institution(), request.admissionNo(), request.resident(),
                request.stay().particulars()), new Recorded(request.admissionNo(), null, null, null, null));
    }

    @GetMapping("/{admissionNo}")
    @RolesAllowed(May.HOSPITAL)
    @ReadsPerson(subject = "#caller.institution() + '/' + #admissionNo",
            fields = {"stay", "diagnoses", "charges"}, purpose = "就诊结算 treatment")
    @Operation(operationId = "admission", summary = "住院信息及已上传费用 / a stay as it stands, with its batches of charges")
    ResponseEntity<AdmissionView> find(@AuthenticationPrincipal Caller caller,
                                       @Parameter(example = STAY) @PathVariable @Pattern(regexp = Limits.NUMBER) String admissionNo) {
        return answers.read(inquiries.admission(caller.institution(), admissionNo).orElseThrow(() -> new NotFound("admissionNo")));
    }

    @PostMapping("/{admissionNo}/corrections")
    @RolesAllowed(May.HOSPITAL)
    @Operation(operationId = "correctAdmission", summary = "住院信息更正 / state the particulars anew, until settled")
    ResponseEntity<Recorded> correct(@AuthenticationPrincipal Caller caller,
                                     @Parameter(example = STAY) @PathVariable @Pattern(regexp = Limits.NUMBER) String admissionNo,
                                     @Valid @RequestBody StayRequests.Correct request) {
        return record(caller, new CorrectAdmission(caller.institution(), admissionNo, request.correctionNo(), request.stay().particulars(),
                request.dischargedOn()), new Recorded(admissionNo, request.correctionNo(), null, null, request.dischargedOn()));
    }

    @PostMapping("/{admissionNo}/discharge")
    @RolesAllowed(May.HOSPITAL)
    @Operation(operationId = "discharge", summary = "出院登记 / discharge the resident")
    ResponseEntity<Recorded> discharge(@AuthenticationPrincipal Caller caller,
                                       @Parameter(example = STAY) @PathVariable @Pattern(regexp = Limits.NUMBER) String admissionNo,
                                       @Valid @RequestBody StayRequests.Discharge request) {
        return record(caller, new DischargeResident(caller.institution(), admissionNo, request.dischargedOn()),
                new Recorded(admissionNo, null, null, null, request.dischargedOn()));
    }

    @PostMapping("/{admissionNo}/cancellation")
    @RolesAllowed(May.HOSPITAL)
    @Operation(operationId = "cancelAdmission", summary = "入院撤销，须先撤销费用 / cancel an admission whose charges are withdrawn")
    ResponseEntity<Recorded> cancel(@AuthenticationPrincipal Caller caller,
                                    @Parameter(example = STAY) @PathVariable @Pattern(regexp = Limits.NUMBER) String admissionNo,
                                    @Valid @RequestBody StayRequests.Cancel request) {
        return record(caller, new CancelAdmission(caller.institution(), admissionNo, request.reason()),
                new Recorded(admissionNo, null, null, null, null));
    }

    @PostMapping("/{admissionNo}/charges")
    @RolesAllowed(May.HOSPITAL)
    @Operation(operationId = "recordCharges", summary = "费用明细上传 / record a batch of charges")
    ResponseEntity<Recorded> charge(@AuthenticationPrincipal Caller caller,
                                    @Parameter(example = STAY) @PathVariable @Pattern(regexp = Limits.NUMBER) String admissionNo,
                                    @Valid @RequestBody StayRequests.Charges request) {
        List<BilledLine> lines = request.lines().stream().map(Line::charge).toList();
        return record(caller, new RecordCharges(caller.institution(), admissionNo, request.batchNo(), request.chargedOn(), lines),
                new Recorded(admissionNo, null, request.batchNo(), lines.size(), null));
    }

    @PostMapping("/{admissionNo}/charges/{batchNo}/withdrawal")
    @RolesAllowed(May.HOSPITAL)
    @Operation(operationId = "withdrawCharges", summary = "费用明细撤销 / withdraw a batch of charges, until settled")
    ResponseEntity<Recorded> withdraw(@AuthenticationPrincipal Caller caller,
                                      @Parameter(example = STAY) @PathVariable @Pattern(regexp = Limits.NUMBER) String admissionNo,
                                      @Parameter(example = "20090601-1") @PathVariable @Pattern(regexp = Limits.NUMBER) String batchNo) {
        return record(caller, new WithdrawCharges(caller.institution(), admissionNo, batchNo),
                new Recorded(admissionNo, null, batchNo, null, null));
    }

    private ResponseEntity<Recorded> record(Caller caller, AdmissionCommand command, Recorded recorded) {
        boolean news = desk.<Boolean>execute(caller, command);
        return answers.written(recorded, !news);
    }
}
