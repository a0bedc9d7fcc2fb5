package io.heyi.app.api.household;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.Positions;
import io.heyi.command.access.Caller;
import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.coverage.GrantSubsidies;
import io.heyi.command.coverage.RefundContribution;
import io.heyi.events.coverage.Subsidy;
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

/** Enrollment of a household's members for a benefit year (参合筹资). Who pays late is covered from the day of payment. */
@RestController
@RequestMapping("/api/v1/households")
@Tag(name = "enrollment", description = "参合筹资 / enrollment and contributions")
@DenyAll
class EnrollmentApi {

    private final Desk desk;
    private final Positions positions;
    private final EnrollmentWindow window;

    EnrollmentApi(Desk desk, Positions positions, EnrollmentWindow window) {
        this.desk = desk;
        this.positions = positions;
        this.window = window;
    }

    /** @param enrolled members that were not enrolled before */
    record EnrollmentDone(String householdNo, int year, int enrolled) {
    }

    record EnrollmentRecorded(String householdNo, int year) {
    }

    @PostMapping("/{householdNo}/enrollments")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "enrollMembers", summary = "参合缴费，含逾期 / enroll members with their contributions, late ones too")
    ResponseEntity<EnrollmentDone> enroll(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.HOUSEHOLD) @Parameter(example = "990101001000001") @PathVariable String householdNo,
            @Valid @RequestBody EnrollmentRequests.Enrolling request) {
        int enrolled = desk.<Integer>execute(caller, new EnrollMembers(householdNo, request.year(), window.lastDay(request.year()),
                request.contributions().stream().map(told -> new EnrollMembers.Contribution(told.resident(), told.individualPremium(),
                        told.paidOn(), Forms.text(told.payer()), told.receiptNo())).toList()));
        return positions.written(new EnrollmentDone(householdNo, request.year(), enrolled));
    }

    @PostMapping("/{householdNo}/subsidies")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "grantSubsidies", summary = "财政补助与资助参保 / what sources pay for enrolled members")
    ResponseEntity<EnrollmentRecorded> grant(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.HOUSEHOLD) @Parameter(example = "990101001000001") @PathVariable String householdNo,
            @Valid @RequestBody EnrollmentRequests.Granting request) {
        desk.execute(caller, new GrantSubsidies(householdNo, request.year(),
                request.subsidies().stream().map(told -> new Subsidy(told.resident(), told.source(), told.amount())).toList(),
                request.grantedOn(), Forms.text(request.reference())));
        return positions.written(new EnrollmentRecorded(householdNo, request.year()));
    }

    @PostMapping("/{householdNo}/refunds")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "refundContribution", summary = "退费 / pay a contribution back and undo the enrollment")
    ResponseEntity<EnrollmentRecorded> refund(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.HOUSEHOLD) @Parameter(example = "990101001000001") @PathVariable String householdNo,
            @Valid @RequestBody EnrollmentRequests.Refunding request) {
        desk.execute(caller, new RefundContribution(householdNo, request.year(), request.resident(), request.refundedOn(),
                request.reason()));
        return positions.written(new EnrollmentRecorded(householdNo, request.year()));
    }
}
