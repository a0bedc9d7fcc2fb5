package io.heyi.app.api.institution;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.Positions;
import io.heyi.command.access.Caller;
import io.heyi.command.institution.ChangeInstitutionLevel;
import io.heyi.command.institution.DesignateInstitution;
import io.heyi.command.institution.EndDesignation;
import io.heyi.command.institution.ReinstateInstitution;
import io.heyi.command.institution.RenameInstitution;
import io.heyi.command.institution.RenewDesignation;
import io.heyi.command.institution.SuspendInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.springframework.web.bind.annotation.RestController;

/** What the county's office records of its institutions (定点管理). A township's clerk is told that there is no such institution. */
@RestController
@RequestMapping("/api/v1/institutions")
@Tag(name = "institutions", description = "定点医疗机构 / designated institutions")
@DenyAll
class InstitutionApi {

    private static final String CODE = InstitutionRequests.CODE;

    private final Desk desk;
    private final Positions positions;

    InstitutionApi(Desk desk, Positions positions) {
        this.desk = desk;
        this.positions = positions;
    }

    /** @param changed false when it was recorded just so before */
    record InstitutionRecorded(@Schema(example = "C9901011", description = "机构编码 / institution code") String institution,
                               @Schema(example = "true", description = "账本是否有变化 / whether anything is new") boolean changed) {
    }

    @PostMapping
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "designateInstitution", summary = "定点 / designate an institution")
    ResponseEntity<InstitutionRecorded> designate(@AuthenticationPrincipal Caller caller, @Valid @RequestBody InstitutionRequests.InstitutionDesignation told) {
        return record(caller, told.institution(), new DesignateInstitution(told.institution(), told.name(), told.level(), told.region(),
                told.placement(), told.from(), told.to()));
    }

    @PostMapping("/{institution}/renewal")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "renewDesignation", summary = "续签定点 / renew a designation that has an end")
    ResponseEntity<InstitutionRecorded> renew(@AuthenticationPrincipal Caller caller,
                                              @Parameter(example = "C9901011") @PathVariable @Pattern(regexp = CODE) String institution,
                                              @Valid @RequestBody InstitutionRequests.DesignationRenewal told) {
        return record(caller, institution, new RenewDesignation(institution, told.from(), told.to()));
    }

    @PostMapping("/{institution}/end")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "endDesignation", summary = "终止定点 / end a designation")
    ResponseEntity<InstitutionRecorded> end(@AuthenticationPrincipal Caller caller,
                                            @Parameter(example = "C9901011") @PathVariable @Pattern(regexp = CODE) String institution,
                                            @Valid @RequestBody InstitutionRequests.DesignationEnd told) {
        return record(caller, institution, new EndDesignation(institution, told.lastDay(), told.reason()));
    }

    @PostMapping("/{institution}/suspension")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "suspendInstitution", summary = "暂停结算 / suspend")
    ResponseEntity<InstitutionRecorded> suspend(@AuthenticationPrincipal Caller caller,
                                                @Parameter(example = "C9901011") @PathVariable @Pattern(regexp = CODE) String institution,
                                                @Valid @RequestBody InstitutionRequests.InstitutionSuspension told) {
        return record(caller, institution, new SuspendInstitution(institution, told.from(), told.reason()));
    }

    @PostMapping("/{institution}/reinstatement")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "reinstateInstitution", summary = "恢复结算 / reinstate")
    ResponseEntity<InstitutionRecorded> reinstate(@AuthenticationPrincipal Caller caller,
                                                  @Parameter(example = "C9901011") @PathVariable @Pattern(regexp = CODE) String institution,
                                                  @Valid @RequestBody InstitutionRequests.InstitutionReinstatement told) {
        return record(caller, institution, new ReinstateInstitution(institution, told.from()));
    }

    @PostMapping("/{institution}/level")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "changeInstitutionLevel", summary = "变更级别 / change the level from a day on")
    ResponseEntity<InstitutionRecorded> changeLevel(@AuthenticationPrincipal Caller caller,
                                                    @Parameter(example = "C9901011") @PathVariable @Pattern(regexp = CODE) String institution,
                                                    @Valid @RequestBody InstitutionRequests.InstitutionLevelChange told) {
        return record(caller, institution, new ChangeInstitutionLevel(institution, told.level(), told.from()));
    }

    @PostMapping("/{institution}/name")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "renameInstitution", summary = "变更名称 / rename from a day on")
    ResponseEntity<InstitutionRecorded> rename(@AuthenticationPrincipal Caller caller,
                                               @Parameter(example = "C9901011") @PathVariable @Pattern(regexp = CODE) String institution,
                                               @Valid @RequestBody InstitutionRequests.InstitutionRenaming told) {
        return record(caller, institution, new RenameInstitution(institution, told.name(), told.from()));
    }

    private ResponseEntity<InstitutionRecorded> record(Caller caller, String institution, LedgerCommand command) {
        return positions.written(new InstitutionRecorded(institution, desk.<Boolean>execute(caller, command)));
    }
}
