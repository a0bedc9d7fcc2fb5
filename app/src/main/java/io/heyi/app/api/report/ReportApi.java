package io.heyi.app.api.report;

import java.time.LocalDate;

import io.heyi.app.access.May;
import io.heyi.app.api.Positions;
import io.heyi.query.report.CountyReport;
import io.heyi.query.report.CountyReportQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The county report (运行情况): sums of a period, no person. */
@RestController
@RequestMapping("/api/v1/report")
@Tag(name = "report", description = "报表 / reports")
@DenyAll
class ReportApi {

    private final CountyReportQuery reports;
    private final Positions positions;

    ReportApi(CountyReportQuery reports, Positions positions) {
        this.reports = reports;
        this.positions = positions;
    }

    @GetMapping
    @RolesAllowed({May.REVIEWER, May.AUDITOR})
    @Operation(operationId = "countyReport", summary = "全县运行情况 / the county report of a period")
    ResponseEntity<CountyReport> draw(
            @Parameter(example = "2009-01-01") @RequestParam LocalDate from,
            @Parameter(example = "2009-10-31") @RequestParam LocalDate to,
            @Parameter(description = "按当时所知重印 / drawn as known at this position", example = "746260") @RequestParam(required = false) Long position,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long figures = positions.figures(atLeast);
        long drawnAt = position == null ? figures : Math.min(position, figures);
        return positions.at(drawnAt, reports.draw(from, to, drawnAt));
    }
}
