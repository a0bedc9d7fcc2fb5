package io.heyi.app.api.remittance;

import java.time.YearMonth;
import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.Positions;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.command.access.Caller;
import io.heyi.command.remittance.DrawRemittanceFile;
import io.heyi.command.remittance.LookAtRemittance;
import io.heyi.command.remittance.RemittanceView;
import io.heyi.query.remittance.RemittanceList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The monthly remittance to a hospital (拨付): what is read of it. A hospital reads its own. */
@RestController
@RequestMapping("/api/v1/remittances")
@Tag(name = "remittances", description = "医疗机构拨付 / remittances to hospitals")
@DenyAll
class RemittanceReadApi {

    private final Desk desk;
    private final Positions positions;
    private final RemittanceList remittances;

    RemittanceReadApi(Desk desk, Positions positions, RemittanceList remittances) {
        this.desk = desk;
        this.positions = positions;
        this.remittances = remittances;
    }

    @GetMapping
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR, May.HOSPITAL})
    @Operation(operationId = "listRemittances", summary = "拨付列表 / remittances and how far they have come")
    ResponseEntity<List<RemittanceList.Line>> list(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "C9901011") @RequestParam(required = false) @Size(max = 40) String institution,
            @Parameter(example = "2009-06") @RequestParam(required = false) YearMonth month,
            @Parameter(example = "C9901010", description = "上页末行机构 / institution of the last line before")
            @RequestParam(defaultValue = "") @Size(max = 40) String after,
            @Parameter(example = "2009-06", description = "上页末行月份 / month of the last line before")
            @RequestParam(required = false) YearMonth afterMonth,
            @Parameter(example = "100") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long position = positions.figures(atLeast);
        String own = caller.institution() == null ? institution : caller.institution();
        return positions.at(position, remittances.page(own, month, after, afterMonth == null ? "" : afterMonth.toString(), limit, position));
    }

    @GetMapping("/{institution}/{month}")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR, May.HOSPITAL})
    @Operation(operationId = "readRemittance", summary = "查看对账单 / read a remittance")
    ResponseEntity<RemittanceAnswer> read(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "C9901011") @PathVariable @Size(max = 40) String institution,
            @Parameter(example = "2009-06") @PathVariable YearMonth month) {
        return positions.written(RemittanceAnswer.of(look(caller, institution, month)));
    }

    @GetMapping("/{institution}/{month}/items")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR, May.HOSPITAL})
    @ReadsPerson(subject = "'statement ' + #institution + '/' + #month", fields = {"claim", "amounts"}, purpose = "拨付 remittance")
    @Operation(operationId = "listStatementItems", summary = "对账单明细 / the items of a statement in their order")
    ResponseEntity<List<RemittanceAnswer.Item>> items(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "C9901011") @PathVariable @Size(max = 40) String institution,
            @Parameter(example = "2009-06") @PathVariable YearMonth month,
            @Parameter(example = "0", description = "已读行数 / how many were read before")
            @RequestParam(defaultValue = "0") @Min(0) int after,
            @Parameter(example = "100") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return positions.written(look(caller, institution, month).statement().items().stream().skip(after).limit(limit)
                .map(RemittanceAnswer.Item::of).toList());
    }

    @GetMapping(path = "/{institution}/{month}/file", produces = "text/csv;charset=UTF-8")
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @Operation(operationId = "drawRemittanceFile", summary = "下载付款文件 / the file the bank pays from")
    ResponseEntity<Resource> file(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "C9901011") @PathVariable @Size(max = 40) String institution,
            @Parameter(example = "2009-06") @PathVariable YearMonth month,
            @Parameter(example = "BF-2009-07-001", description = "某次拨付的文件，不填为现行文件 / of one payment; none: of what is to be paid, or was last")
            @RequestParam(required = false) @Pattern(regexp = RemittanceRequests.NUMBER) String reference) {
        return positions.written(new ByteArrayResource(desk.<byte[]>execute(caller, new DrawRemittanceFile(institution, month, reference))));
    }

    private RemittanceView look(Caller caller, String institution, YearMonth month) {
        return desk.execute(caller, new LookAtRemittance(institution, month));
    }
}
