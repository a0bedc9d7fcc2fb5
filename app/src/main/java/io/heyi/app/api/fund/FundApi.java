package io.heyi.app.api.fund;

import java.time.LocalDate;
import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.api.Positions;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.command.access.Caller;
import io.heyi.query.fund.Account;
import io.heyi.query.fund.FundEntry;
import io.heyi.query.fund.FundEntryList;
import io.heyi.query.fund.FundEntryList.Place;
import io.heyi.query.fund.FundPosition;
import io.heyi.query.fund.FundPositionQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The fund's accounts (基金): its position, and every entry that a balance is the sum of. */
@RestController
@RequestMapping("/api/v1/fund")
@Tag(name = "fund", description = "基金 / the fund's accounts")
@DenyAll
class FundApi {

    private final FundPositionQuery fund;
    private final FundEntryList entries;
    private final Positions positions;

    FundApi(FundPositionQuery fund, FundEntryList entries, Positions positions) {
        this.fund = fund;
        this.entries = entries;
        this.positions = positions;
    }

    @GetMapping("/position")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @Operation(operationId = "fundPosition", summary = "基金状况与试算平衡 / what is collected, owed and paid; the trial balance")
    ResponseEntity<FundPosition> position(
            @Parameter(example = "2009-10-31", description = "截至该日 / up to this day") @RequestParam(required = false) LocalDate day,
            @Parameter(description = "按当时所知重印 / drawn as known at this position", example = "746260")
            @RequestParam(required = false) @Min(0) Long position,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long drawnAt = drawnAt(position, atLeast);
        return positions.at(drawnAt, fund.draw(day, drawnAt));
    }

    @GetMapping("/entries")
    @RolesAllowed({May.REVIEWER, May.AUDITOR})
    @ReadsPerson(subject = "'region ' + #caller.region()", fields = {"household", "claim", "amounts"}, purpose = "基金 the fund")
    @Operation(operationId = "fundEntries", summary = "科目明细 / the entries of an account, back to their events")
    ResponseEntity<List<FundEntry>> entries(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "HOSPITALS") @RequestParam Account account,
            @Parameter(example = "0", description = "上页末行事件位置 / position of the last line before")
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @Parameter(example = "0", description = "上页末行行号 / its line within the event")
            @RequestParam(defaultValue = "0") @Min(0) int afterLine,
            @Parameter(example = "100") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(description = "按当时所知重印 / drawn as known at this position", example = "746260")
            @RequestParam(required = false) @Min(0) Long position,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long drawnAt = drawnAt(position, atLeast);
        return positions.at(drawnAt, entries.page(account, caller.region(), new Place(after, afterLine), limit, drawnAt));
    }

    private long drawnAt(Long position, Long atLeast) {
        long figures = positions.figures(atLeast);
        return position == null ? figures : Math.min(position, figures);
    }
}
