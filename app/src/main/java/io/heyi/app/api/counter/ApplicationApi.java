package io.heyi.app.api.counter;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.Positions;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.counter.ApplicationStanding;
import io.heyi.command.counter.ApproveApplication;
import io.heyi.command.counter.CheckApplication;
import io.heyi.command.counter.CorrectApplication;
import io.heyi.command.counter.EnterApplication;
import io.heyi.command.counter.ReimbursementCommand;
import io.heyi.command.counter.ReturnApplication;
import io.heyi.command.counter.SettleApplication;
import io.heyi.command.counter.WithdrawApplication;
import io.heyi.command.register.JdbcApplicationRegister;
import io.heyi.command.register.JdbcApplicationRegister.Place;
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
import org.springframework.web.bind.annotation.RestController;

/** An application on its way from the desk to its settlement: what clerks and reviewers do to it, in turn. */
@RestController
@RequestMapping("/api/v1/counter/applications")
@Tag(name = "counter", description = "手工报销 / the counter")
@DenyAll
class ApplicationApi {

    private final Desk desk;
    private final Positions positions;
    private final JdbcApplicationRegister applications;

    ApplicationApi(Desk desk, Positions positions, JdbcApplicationRegister applications) {
        this.desk = desk;
        this.positions = positions;
        this.applications = applications;
    }

    @PostMapping("")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "enterApplication", summary = "录入手工报销申请 / enter an application")
    ResponseEntity<ApplicationStanding> enter(
            @AuthenticationPrincipal Caller caller, @Valid @RequestBody Requests.Entry request) {
        return written(caller, new EnterApplication(request.applicationNo(), request.householdNo(), request.content().value(),
                caller.account(), request.on()));
    }

    @PostMapping("/{applicationNo}/correction")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "correctApplication", summary = "更正后重新提交 / submit it again with corrected content")
    ResponseEntity<ApplicationStanding> correct(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Numbers.APPLICATION) @Parameter(example = "MZ2009-0042") @PathVariable String applicationNo,
            @Valid @RequestBody Requests.Correction request) {
        return written(caller, new CorrectApplication(applicationNo, request.content().value(), caller.account(), request.on()));
    }

    @PostMapping("/{applicationNo}/withdrawal")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "withdrawApplication", summary = "撤回申请 / withdraw it")
    ResponseEntity<ApplicationStanding> withdraw(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Numbers.APPLICATION) @Parameter(example = "MZ2009-0042") @PathVariable String applicationNo,
            @Valid @RequestBody Requests.Reasoned request) {
        return written(caller, new WithdrawApplication(applicationNo, request.reason(), caller.account(), request.on()));
    }

    @PostMapping("/{applicationNo}/check")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "checkApplication", summary = "初审（录入人以外） / checked by a second person")
    ResponseEntity<ApplicationStanding> check(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Numbers.APPLICATION) @Parameter(example = "MZ2009-0042") @PathVariable String applicationNo,
            @Valid @RequestBody Requests.Seen request) {
        return written(caller, new CheckApplication(applicationNo, request.contentHash(), caller.account(), request.on()));
    }

    @PostMapping("/{applicationNo}/return")
    @RolesAllowed(May.REVIEWER)
    @Operation(operationId = "returnApplication", summary = "退回申请 / send it back to the counter")
    ResponseEntity<ApplicationStanding> sendBack(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Numbers.APPLICATION) @Parameter(example = "MZ2009-0042") @PathVariable String applicationNo,
            @Valid @RequestBody Requests.Reasoned request) {
        return written(caller, new ReturnApplication(applicationNo, request.reason(), caller.account(), request.on()));
    }

    @PostMapping("/{applicationNo}/approval")
    @RolesAllowed(May.REVIEWER)
    @Operation(operationId = "approveApplication", summary = "复核（录入人、初审人以外；超过限额须两人） / approve; above the threshold two have to")
    ResponseEntity<ApplicationStanding> approve(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Numbers.APPLICATION) @Parameter(example = "MZ2009-0042") @PathVariable String applicationNo,
            @Valid @RequestBody Requests.Seen request) {
        Place place = place(applicationNo);
        return written(caller, new ApproveApplication(applicationNo, place.householdNo(), place.year(), request.contentHash(),
                caller.account(), request.on()));
    }

    @PostMapping("/{applicationNo}/settlement")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "settleApplication", summary = "结算已复核的申请 / settle the approved application")
    ResponseEntity<ApplicationStanding> settle(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Numbers.APPLICATION) @Parameter(example = "MZ2009-0042") @PathVariable String applicationNo,
            @Valid @RequestBody Requests.Day request) {
        Place place = place(applicationNo);
        return written(caller, new SettleApplication(applicationNo, place.householdNo(), place.year(), caller.account(), request.on()));
    }

    private ResponseEntity<ApplicationStanding> written(Caller caller, ReimbursementCommand command) {
        return positions.written(desk.execute(caller, command));
    }

    private Place place(String applicationNo) {
        return applications.find(applicationNo).orElseThrow(OutOfScope::new);
    }
}
