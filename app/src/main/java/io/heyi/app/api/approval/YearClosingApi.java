package io.heyi.app.api.approval;

import java.time.LocalDate;

import io.heyi.app.access.May;
import io.heyi.app.api.Positions;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.approval.ApprovalKind;
import io.heyi.command.coverage.CoverageRefusals.YearNotOver;
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
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The closing of a benefit year (年度结转), which nothing undoes: what the family accounts hold goes to the next year. It is the county's to
 * ask for and takes a second person; agreeing again goes on where a closing was cut short.
 */
@RestController
@RequestMapping("/api/v1/benefit-years")
@Tag(name = "benefit-years", description = "补偿年度 / benefit years")
@DenyAll
class YearClosingApi {

    private final ApprovalDesk desk;
    private final Positions positions;

    YearClosingApi(ApprovalDesk desk, Positions positions) {
        this.desk = desk;
        this.positions = positions;
    }

    record YearClosingRequest(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{1,40}") @Schema(example = "A-2026-0007", description = "申请编号 / number of the request")
            String id,
            @NotNull @Schema(example = "2010-01-31", description = "结转日期，须在年度之后 / day of the closing, after the year") LocalDate closedOn) {
    }

    @PostMapping("/{year}/closing")
    @RolesAllowed(May.REVIEWER)
    @Operation(operationId = "requestYearClosing",
            summary = "申请年度结转 / ask for a benefit year to be closed: family accounts go to the next")
    ResponseEntity<ApprovalView> requestClosing(
            @AuthenticationPrincipal Caller caller,
            @Parameter(example = "2009", description = "补偿年度 / benefit year") @PathVariable @Min(1990) @Max(2100) int year,
            @Valid @RequestBody YearClosingRequest asked) {
        if (!caller.isOfCounty()) {
            throw new OutOfScope();
        }
        if (asked.closedOn().getYear() <= year) {
            throw new YearNotOver();
        }
        return positions.written(desk.request(caller, asked.id(), ApprovalKind.YEAR_CLOSING, caller.region(),
                new ApprovalContent.YearClosing(year, asked.closedOn())));
    }
}
