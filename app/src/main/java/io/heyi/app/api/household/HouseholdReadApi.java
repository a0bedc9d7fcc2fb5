package io.heyi.app.api.household;

import java.util.Optional;

import io.heyi.app.access.May;
import io.heyi.app.api.NotFound;
import io.heyi.app.api.Positions;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.command.access.Caller;
import io.heyi.query.households.HouseholdView;
import io.heyi.query.households.HouseholdViewQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A household with its members, their cards and enrollments, as known at a position. */
@RestController
@RequestMapping("/api/v1/households")
@Tag(name = "households", description = "参合户 / households and their members")
@DenyAll
class HouseholdReadApi {

    private final HouseholdViewQuery households;
    private final Positions positions;

    HouseholdReadApi(HouseholdViewQuery households, Positions positions) {
        this.households = households;
        this.positions = positions;
    }

    @GetMapping("/{householdNo}")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @ReadsPerson(subject = "#householdNo", fields = {"members", "cards", "enrollments"}, purpose = "经办 handling")
    @Operation(operationId = "household", summary = "一户及其成员 / one household with its members")
    ResponseEntity<HouseholdView> byNumber(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.HOUSEHOLD) @Parameter(example = "990101001000001") @PathVariable String householdNo,
            @Parameter(description = "按当时所知重印 / drawn as known at this position", example = "746260")
            @RequestParam(required = false) @Min(0) Long position,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long drawnAt = drawnAt(position, atLeast);
        return within(caller, households.ofHousehold(householdNo, drawnAt), drawnAt, "householdNo");
    }

    @PostMapping("/search")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @ReadsPerson(subject = "#asked.resident().value()", fields = {"members", "cards", "enrollments"}, purpose = "经办 handling")
    @Operation(operationId = "householdOfResident", summary = "某居民所在户 / the household a resident belongs to, or belonged to last")
    ResponseEntity<HouseholdView> byResident(
            @AuthenticationPrincipal Caller caller,
            @Valid @RequestBody HouseholdRequests.ResidentSearch asked,
            @Parameter(description = "按当时所知重印 / drawn as known at this position", example = "746260")
            @RequestParam(required = false) @Min(0) Long position,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long drawnAt = drawnAt(position, atLeast);
        return within(caller, households.ofResident(asked.resident().value(), drawnAt), drawnAt, "resident");
    }

    private ResponseEntity<HouseholdView> within(Caller caller, Optional<HouseholdView> found, long drawnAt, String field) {
        return positions.at(drawnAt, found.filter(household -> caller.reachesVillage(household.village()))
                .orElseThrow(() -> new NotFound(field)));
    }

    private long drawnAt(Long position, Long atLeast) {
        long figures = positions.figures(atLeast);
        return position == null ? figures : Math.min(position, figures);
    }
}
