package io.heyi.app.api.counter;

import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.api.NotFound;
import io.heyi.app.api.Positions;
import io.heyi.app.api.claim.SettlementAnswer;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.command.access.Caller;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.query.counter.ApplicationDetail;
import io.heyi.query.counter.ApplicationLine;
import io.heyi.query.counter.ApplicationList;
import io.heyi.query.counter.ApplicationQuery;
import io.heyi.query.counter.WorkList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where applications stand, and what they would come to. */
@RestController
@RequestMapping("/api/v1/counter/applications")
@Tag(name = "counter", description = "手工报销 / the counter")
@DenyAll
class ApplicationReadApi {

    private final ApplicationList lists;
    private final ApplicationQuery details;
    private final Inquiries inquiries;
    private final Positions positions;

    ApplicationReadApi(ApplicationList lists, ApplicationQuery details, Inquiries inquiries, Positions positions) {
        this.lists = lists;
        this.details = details;
        this.inquiries = inquiries;
        this.positions = positions;
    }

    @GetMapping("")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @ReadsPerson(subject = "'region ' + #caller.region()", fields = {"household", "claim", "amounts"}, purpose = "手工报销 the counter")
    @Operation(operationId = "applications", summary = "申请工作清单 / applications by what they wait for")
    ResponseEntity<List<ApplicationLine>> list(
            @AuthenticationPrincipal Caller caller,
            @Parameter(example = "TO_BE_CHECKED") @RequestParam WorkList list,
            @Min(0) @Parameter(description = "上一页最后一行的 position / position of the last line of the page before", example = "0")
            @RequestParam(defaultValue = "0") long after,
            @Min(1) @Max(500) @Parameter(example = "100") @RequestParam(defaultValue = "100") int limit,
            @Parameter(description = "按当时所知重印 / drawn as known at this position", example = "746260")
            @RequestParam(required = false) Long position,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long figures = positions.figures(atLeast);
        long drawnAt = position == null ? figures : Math.min(position, figures);
        return positions.at(drawnAt, lists.page(list, caller.region(), after, limit, drawnAt));
    }

    @PostMapping("/{applicationNo}/trial")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @ReadsPerson(subject = "'application ' + #applicationNo", fields = {"amounts", "steps"}, purpose = "手工报销 the counter")
    @Operation(operationId = "tryApplication", summary = "预结算，不入账 / what it would settle to now, with its steps; nothing is recorded")
    ResponseEntity<SettlementAnswer> trial(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Numbers.APPLICATION) @Parameter(example = "MZ2009-0042") @PathVariable String applicationNo) {
        inquiries.villageOfApplication(applicationNo).filter(caller::reachesVillage).orElseThrow(() -> new NotFound("applicationNo"));
        return positions.written(SettlementAnswer.trial(inquiries.trialOfApplication(applicationNo)));
    }

    @GetMapping("/{applicationNo}")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @ReadsPerson(subject = "'application ' + #applicationNo",
            fields = {"resident", "diagnoses", "bill", "payee", "amounts"}, purpose = "手工报销 the counter")
    @Operation(operationId = "application", summary = "一笔申请及其经过 / one application with its history")
    ResponseEntity<ApplicationDetail> detail(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Numbers.APPLICATION) @Parameter(example = "MZ2009-0042") @PathVariable String applicationNo,
            @Parameter(description = "按当时所知重印 / drawn as known at this position", example = "746260")
            @RequestParam(required = false) Long position,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long figures = positions.figures(atLeast);
        long drawnAt = position == null ? figures : Math.min(position, figures);
        return positions.at(drawnAt, details.find(applicationNo, caller.region(), drawnAt)
                .orElseThrow(() -> new NotFound("applicationNo")));
    }
}
