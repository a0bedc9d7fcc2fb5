package io.heyi.app.api.approval;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.heyi.app.access.Accounts;
import io.heyi.app.access.May;
import io.heyi.app.api.NotFound;
import io.heyi.app.api.Positions;
import io.heyi.app.api.claim.TouchedClaims;
import io.heyi.app.api.claim.TouchedClaims.Touched;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.access.Role;
import io.heyi.command.approval.ApprovalKind;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.events.coverage.ClaimId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Four eyes (四眼原则): one asks, another agrees to exactly what has that hash, and in the same moment it is done. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "approvals", description = "复核 / what takes a second person")
@DenyAll
class ApprovalApi {

    private static final String ID = "[A-Za-z0-9-]{1,40}";
    private static final String NAME = "[a-z][a-z0-9._-]{1,39}";
    private static final int LONGEST_PLAN = 200_000;

    private final ApprovalDesk desk;
    private final Accounts accounts;
    private final TouchedClaims touched;
    private final Positions positions;

    ApprovalApi(ApprovalDesk desk, Accounts accounts, TouchedClaims touched, Positions positions) {
        this.desk = desk;
        this.touched = touched;
        this.accounts = accounts;
        this.positions = positions;
    }

    record ReversalRequest(
            @NotBlank @Pattern(regexp = ID) @Schema(example = "A-2026-0001", description = "申请编号 / number of the request") String id,
            @NotBlank @Size(max = 30) @Schema(example = "C9901011", description = "机构编码 / institution code") String institution,
            @NotBlank @Size(max = 40) @Schema(example = "S-4711", description = "结算号 / settlement number") String claimNo,
            @NotBlank @Size(max = 200) @Schema(example = "重复结算", description = "原因 / reason") String reason,
            @NotNull @Schema(example = "2009-07-01", description = "冲正日期 / day of the reversal") LocalDate reversedOn) {
    }

    record PlanRequest(
            @NotBlank @Pattern(regexp = ID) @Schema(example = "A-2026-0002", description = "申请编号 / number of the request") String id,
            @NotBlank @Size(max = LONGEST_PLAN) @Schema(example = "code: 990101-2009", description = "方案全文 YAML / the whole document") String yaml) {
    }

    record RoleRequest(
            @NotBlank @Pattern(regexp = ID) @Schema(example = "A-2026-0003", description = "申请编号 / number of the request") String id,
            @NotNull @Schema(example = "CLERK", description = "角色 / role") Role role,
            @Pattern(regexp = "[0-9]{6}|[0-9]{9}|[0-9]{12}") @Schema(example = "990101001", description = "区划 / region; none for an administrator")
            String region) {
    }

    record ResetRequest(
            @NotBlank @Pattern(regexp = ID) @Schema(example = "A-2026-0004", description = "申请编号 / number of the request") String id) {
    }

    record ApproveRequest(
            @NotBlank @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(example = "0000000000000000000000000000000000000000000000000000000000000000", description = "所复核内容的散列 / hash of what is approved")
            String sha256) {
    }

    record RejectRequest(@NotBlank @Size(max = 200) @Schema(example = "结算无误", description = "理由 / reason") String reason) {
    }

    /**
     * What was agreed to, and so done.
     *
     * @param touched          after a reversal: later claims of the own region that would have come out otherwise; else null
     * @param touchedElsewhere after a reversal: how many of other regions; else null
     */
    record Approved(@JsonUnwrapped ApprovalView approval, List<Touched> touched, Integer touchedElsewhere) {
    }

    @GetMapping("/approvals")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR, May.ADMINISTRATOR})
    @Operation(operationId = "approvals", summary = "待复核与已复核 / requests the caller may decide, has asked for, or audits")
    List<ApprovalView> list(@Parameter(example = "OPEN") @RequestParam(defaultValue = "OPEN") @Pattern(regexp = "OPEN|GRANTED|REJECTED") String status,
                            @Parameter(example = "A-2026-0001") @RequestParam(defaultValue = "") @Size(max = 40) String after,
                            @Parameter(example = "100") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return desk.after(status, after, limit);
    }

    @GetMapping("/approvals/{id}")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR, May.ADMINISTRATOR})
    @Operation(operationId = "approval", summary = "一项申请 / one request")
    ApprovalView show(@Parameter(example = "A-2026-0001") @PathVariable @Pattern(regexp = ID) String id) {
        return desk.find(id);
    }

    @PostMapping("/approvals/{id}/approve")
    @RolesAllowed({May.REVIEWER, May.ADMINISTRATOR})
    @ReadsPerson(subject = "'approval ' + #id", fields = {"request", "touched settlements"}, purpose = "复核 approval")
    @Operation(operationId = "approve", summary = "同意并办理 / agree, and have it done")
    ResponseEntity<Approved> approve(@AuthenticationPrincipal Caller caller,
                                         @Parameter(example = "A-2026-0001") @PathVariable @Pattern(regexp = ID) String id,
                                         @Valid @RequestBody ApproveRequest asked) {
        ApprovalView approved = desk.approve(caller, id, asked.sha256());
        return positions.written(desk.reverses(approved).map(claim -> touched.by(caller, claim))
                .map(later -> new Approved(approved, later.named(), later.elsewhere())).orElse(new Approved(approved, null, null)));
    }

    @PostMapping("/approvals/{id}/reject")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.ADMINISTRATOR})
    @Operation(operationId = "reject", summary = "不同意，或撤回 / refuse, or take one's own back")
    ResponseEntity<ApprovalView> reject(@AuthenticationPrincipal Caller caller,
                                        @Parameter(example = "A-2026-0001") @PathVariable @Pattern(regexp = ID) String id,
                                        @Valid @RequestBody RejectRequest asked) {
        return positions.written(desk.reject(caller, id, asked.reason()));
    }

    @PostMapping("/approvals/reversals")
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @Operation(operationId = "requestReversal", summary = "申请冲正 / ask for a reversal")
    ResponseEntity<ApprovalView> requestReversal(@AuthenticationPrincipal Caller caller, @Valid @RequestBody ReversalRequest asked) {
        return positions.written(desk.request(caller, asked.id(), ApprovalKind.REVERSAL,
                desk.villageOf(caller, new ClaimId(asked.institution(), asked.claimNo())), new ApprovalContent.Reversal(asked.institution(), asked.claimNo(), asked.reason(), asked.reversedOn())));
    }

    @PostMapping("/plans")
    @RolesAllowed(May.REVIEWER)
    @Operation(operationId = "requestPlan", summary = "申请发布方案 / ask for a plan to be published")
    ResponseEntity<ApprovalView> requestPlan(@AuthenticationPrincipal Caller caller, @Valid @RequestBody PlanRequest asked) {
        String region = PublishBenefitPlan.of(asked.yaml()).plan().region();
        if (!caller.reachesVillage(region)) {
            throw new OutOfScope();
        }
        return positions.written(desk.request(caller, asked.id(), ApprovalKind.PLAN, region, new ApprovalContent.Plan(asked.yaml())));
    }

    @PostMapping("/accounts/{name}/roles")
    @RolesAllowed(May.ADMINISTRATOR)
    @Operation(operationId = "requestRole", summary = "申请授权 / ask for a role for an account")
    ResponseEntity<ApprovalView> requestRole(@AuthenticationPrincipal Caller caller,
                                             @Parameter(example = "clerk.1") @PathVariable @Pattern(regexp = NAME) String name,
                                             @Valid @RequestBody RoleRequest asked) {
        refuseUnknown(name);
        return positions.written(desk.request(caller, asked.id(), ApprovalKind.ROLE_GRANT, null,
                new ApprovalContent.RoleGrant(name, asked.role(), asked.region())));
    }

    @PostMapping("/accounts/{name}/second-factor-reset")
    @RolesAllowed(May.ADMINISTRATOR)
    @Operation(operationId = "requestSecondFactorReset", summary = "申请重置第二因子 / ask that a lost device be forgotten")
    ResponseEntity<ApprovalView> requestSecondFactorReset(@AuthenticationPrincipal Caller caller,
                                                          @Parameter(example = "clerk.1") @PathVariable @Pattern(regexp = NAME) String name,
                                                          @Valid @RequestBody ResetRequest asked) {
        refuseUnknown(name);
        return positions.written(desk.request(caller, asked.id(), ApprovalKind.SECOND_FACTOR_RESET, null,
                new ApprovalContent.SecondFactorReset(name)));
    }

    @PostMapping("/accounts/{name}/password-reset")
    @RolesAllowed(May.ADMINISTRATOR)
    @Operation(operationId = "requestPasswordReset",
            summary = "申请重置口令 / ask for a one-time password; who asks is told its first half, who agrees the second")
    ResponseEntity<ApprovalView> requestPasswordReset(@AuthenticationPrincipal Caller caller,
                                                      @Parameter(example = "clerk.1") @PathVariable @Pattern(regexp = NAME) String name,
                                                      @Valid @RequestBody ResetRequest asked) {
        refuseUnknown(name);
        return positions.written(desk.requestPasswordReset(caller, asked.id(), name));
    }

    private void refuseUnknown(String name) {
        if (accounts.find(name).isEmpty()) {
            throw new NotFound("name");
        }
    }
}
