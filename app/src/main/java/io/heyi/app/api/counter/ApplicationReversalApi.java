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
import io.heyi.command.access.OutOfScope;
import io.heyi.command.counter.ApplicationStanding;
import io.heyi.command.counter.TakeBackSettlement;
import io.heyi.command.register.JdbcApplicationRegister;
import io.heyi.command.register.JdbcApplicationRegister.Place;
import io.heyi.events.coverage.ClaimId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

/** The settlement of an application taken back (冲正). */
@RestController
@RequestMapping("/api/v1/counter/applications")
@Tag(name = "counter", description = "手工报销 / the counter")
@DenyAll
class ApplicationReversalApi {

    private final AloneOrAsked alone;
    private final TouchedClaims touched;
    private final Positions positions;
    private final JdbcApplicationRegister applications;

    ApplicationReversalApi(AloneOrAsked alone, TouchedClaims touched, Positions positions, JdbcApplicationRegister applications) {
        this.alone = alone;
        this.touched = touched;
        this.positions = positions;
        this.applications = applications;
    }

    /**
     * A settlement taken back, or to be.
     *
     * @param application      as it stands, absent while it waits
     * @param touched          later claims of the own region that would have come out otherwise
     * @param touchedElsewhere how many of other regions
     * @param waitsFor         the number of the approval it waits for, or null when it is taken back
     */
    record TakenBack(@JsonUnwrapped ApplicationStanding application, List<Touched> touched, int touchedElsewhere, String waitsFor) {
    }

    @PostMapping("/{applicationNo}/reversal")
    @RolesAllowed(May.REVIEWER)
    @ReadsPerson(subject = "'application ' + #applicationNo", fields = {"amounts", "touched settlements"}, purpose = "冲正 reversal")
    @Operation(operationId = "takeBackSettlement",
            summary = "冲正申请的结算，超过限额须另一人复核 / reverse its settlement; above the threshold another reviewer agrees first")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "待另一人复核 / waits for another reviewer", useReturnTypeSchema = true)
    ResponseEntity<TakenBack> takeBack(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Numbers.APPLICATION) @Parameter(example = "MZ2009-0042") @PathVariable String applicationNo,
            @Valid @RequestBody Requests.Reasoned request) {
        Place place = applications.find(applicationNo).orElseThrow(OutOfScope::new);
        TakeBackSettlement command = new TakeBackSettlement(applicationNo, place.householdNo(), place.claimed(), request.reason(),
                caller.account(), request.on());
        ClaimId claim = place.settledAs();
        Done<ApplicationStanding> done = alone.reversal(caller, command, claim, request.reason(), request.on());
        if (done.waits()) {
            return positions.waiting(new TakenBack(null, List.of(), 0, done.waitsFor()));
        }
        TouchedClaims.All later = touched.by(caller, claim);
        return positions.written(new TakenBack(done.answer(), later.named(), later.elsewhere(), null));
    }
}
