package io.heyi.app.api.remittance;

import java.time.YearMonth;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.Positions;
import io.heyi.app.api.remittance.RemittanceRequests.Approve;
import io.heyi.app.api.remittance.RemittanceRequests.Deduct;
import io.heyi.app.api.remittance.RemittanceRequests.Dispute;
import io.heyi.app.api.remittance.RemittanceRequests.DrawUp;
import io.heyi.app.api.remittance.RemittanceRequests.GiveBack;
import io.heyi.app.api.remittance.RemittanceRequests.Pay;
import io.heyi.app.api.remittance.RemittanceRequests.Remove;
import io.heyi.app.api.remittance.RemittanceRequests.Resolve;
import io.heyi.command.access.Caller;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.remittance.AddDeduction;
import io.heyi.command.remittance.ApproveRemittance;
import io.heyi.command.remittance.DisputeStatement;
import io.heyi.command.remittance.DrawUpStatement;
import io.heyi.command.remittance.PayRemittance;
import io.heyi.command.remittance.RemittanceView;
import io.heyi.command.remittance.RemoveDeduction;
import io.heyi.command.remittance.ResolveDispute;
import io.heyi.command.remittance.ReturnRemittance;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The monthly remittance to a hospital (拨付): what is done to it. Every answer is the remittance as it stands then. */
@RestController
@RequestMapping("/api/v1/remittances")
@Tag(name = "remittances", description = "医疗机构拨付 / remittances to hospitals")
@DenyAll
class RemittanceApi {

    private static final String INSTITUTION = "C9901011";
    private static final String MONTH = "2009-06";

    private final Desk desk;
    private final Positions positions;

    RemittanceApi(Desk desk, Positions positions) {
        this.desk = desk;
        this.positions = positions;
    }

    @PostMapping
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "drawUpStatement", summary = "生成月度对账单 / draw up the statement of a month")
    ResponseEntity<RemittanceAnswer> drawUp(@AuthenticationPrincipal Caller caller, @Valid @RequestBody DrawUp request) {
        return send(caller, new DrawUpStatement(request.institution(), request.month(), request.drawnUpOn(), caller.account()));
    }

    @PostMapping("/{institution}/{month}/deductions")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "addDeduction", summary = "登记审核扣款 / deduct from a claim after review")
    ResponseEntity<RemittanceAnswer> deduct(@AuthenticationPrincipal Caller caller,
            @Parameter(example = INSTITUTION) @PathVariable @Size(max = 40) String institution,
            @Parameter(example = MONTH) @PathVariable YearMonth month, @Valid @RequestBody Deduct request) {
        return send(caller, new AddDeduction(institution, month, request.deductionNo(), request.claim(), request.amount(),
                request.reason(), request.addedOn(), caller.account()));
    }

    @PostMapping("/{institution}/{month}/deductions/{deductionNo}/removal")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "removeDeduction", summary = "撤销审核扣款 / take a deduction off again")
    ResponseEntity<RemittanceAnswer> remove(@AuthenticationPrincipal Caller caller,
            @Parameter(example = INSTITUTION) @PathVariable @Size(max = 40) String institution,
            @Parameter(example = MONTH) @PathVariable YearMonth month,
            @Parameter(example = "K-001") @PathVariable @Pattern(regexp = RemittanceRequests.NUMBER) String deductionNo,
            @Valid @RequestBody Remove request) {
        return send(caller, new RemoveDeduction(institution, month, deductionNo, request.reason(), request.removedOn(), caller.account()));
    }

    @PostMapping("/{institution}/{month}/disputes")
    @RolesAllowed(May.HOSPITAL)
    @Operation(operationId = "disputeStatement", summary = "医疗机构提出异议 / the hospital disputes the statement")
    ResponseEntity<RemittanceAnswer> dispute(@AuthenticationPrincipal Caller caller,
            @Parameter(example = INSTITUTION) @PathVariable @Size(max = 40) String institution,
            @Parameter(example = MONTH) @PathVariable YearMonth month, @Valid @RequestBody Dispute request) {
        return send(caller, new DisputeStatement(institution, month, request.disputeNo(), request.claim(), request.text(),
                request.disputedOn(), caller.account()));
    }

    @PostMapping("/{institution}/{month}/disputes/{disputeNo}/resolution")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "resolveDispute", summary = "答复异议 / answer a dispute")
    ResponseEntity<RemittanceAnswer> resolve(@AuthenticationPrincipal Caller caller,
            @Parameter(example = INSTITUTION) @PathVariable @Size(max = 40) String institution,
            @Parameter(example = MONTH) @PathVariable YearMonth month,
            @Parameter(example = "Y-1") @PathVariable @Pattern(regexp = RemittanceRequests.NUMBER) String disputeNo,
            @Valid @RequestBody Resolve request) {
        return send(caller, new ResolveDispute(institution, month, disputeNo, request.answer(), request.resolvedOn(), caller.account()));
    }

    @PostMapping("/{institution}/{month}/approval")
    @RolesAllowed(May.REVIEWER)
    @Operation(operationId = "approveRemittance", summary = "复核对账单 / approve the statement as a second person")
    ResponseEntity<RemittanceAnswer> approve(@AuthenticationPrincipal Caller caller,
            @Parameter(example = INSTITUTION) @PathVariable @Size(max = 40) String institution,
            @Parameter(example = MONTH) @PathVariable YearMonth month, @Valid @RequestBody Approve request) {
        return send(caller, new ApproveRemittance(institution, month, request.sha256(), request.approvedOn(), caller.account()));
    }

    @PostMapping("/{institution}/{month}/payments")
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @Operation(operationId = "payRemittance", summary = "登记拨付 / record that it was handed to the bank")
    ResponseEntity<RemittanceAnswer> pay(@AuthenticationPrincipal Caller caller,
            @Parameter(example = INSTITUTION) @PathVariable @Size(max = 40) String institution,
            @Parameter(example = MONTH) @PathVariable YearMonth month, @Valid @RequestBody Pay request) {
        return send(caller, new PayRemittance(institution, month, request.reference(), request.paidOn(), caller.account()));
    }

    @PostMapping("/{institution}/{month}/returns")
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @Operation(operationId = "returnRemittance", summary = "登记银行退票 / record that the bank returned the payment")
    ResponseEntity<RemittanceAnswer> giveBack(@AuthenticationPrincipal Caller caller,
            @Parameter(example = INSTITUTION) @PathVariable @Size(max = 40) String institution,
            @Parameter(example = MONTH) @PathVariable YearMonth month, @Valid @RequestBody GiveBack request) {
        return send(caller, new ReturnRemittance(institution, month, request.reference(), request.reason(), request.returnedOn(),
                caller.account()));
    }

    private ResponseEntity<RemittanceAnswer> send(Caller caller, LedgerCommand command) {
        return positions.written(RemittanceAnswer.of(desk.<RemittanceView>execute(caller, command)));
    }
}
