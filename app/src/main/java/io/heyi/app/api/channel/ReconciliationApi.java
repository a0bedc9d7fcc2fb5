package io.heyi.app.api.channel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.heyi.app.access.May;
import io.heyi.app.api.Positions;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.benefits.Refusal;
import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.query.knownat.KnownAtQuery;
import io.heyi.query.reconciliation.ChannelSettlement;
import io.heyi.query.reconciliation.ChannelTotals;
import io.heyi.query.reconciliation.Differences;
import io.heyi.query.reconciliation.Reconciliation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hospital's books against the ledger's (对总账 3201、对明细账 3202), by day of service. Whatever was settled before is included. */
@RestController
@RequestMapping("/api/v1/channel/reconciliations")
@Tag(name = "channel", description = "定点医疗机构接口 / the hospital's channel")
@DenyAll
class ReconciliationApi {

    private final Reconciliation reconciliation;
    private final KnownAtQuery knownAt;
    private final Positions positions;

    ReconciliationApi(Reconciliation reconciliation, KnownAtQuery knownAt, Positions positions) {
        this.reconciliation = reconciliation;
        this.knownAt = knownAt;
        this.positions = positions;
    }

    /** The hospital's totals of the period. */
    record Totals(
            @NotNull @Min(0) @Schema(description = "笔数，已冲正的不计 / settlements that stand", example = "1") Long settlements,
            @NotNull @Schema(description = "总费用 / total", example = "86.00") Money total,
            @NotNull @Schema(description = "基金支付合计 / fund", example = "30.00") Money fund,
            @NotNull @Schema(description = "家庭账户支付 / family account", example = "0.00") Money account,
            @NotNull @Schema(description = "个人自付 / self-pay", example = "56.00") Money selfPay) {

        ChannelTotals totals() {
            return new ChannelTotals(settlements, total, fund, account, selfPay);
        }
    }

    /** Whether the books agree, and the ledger's; of a month its days too. */
    record TotalsAnswer(boolean equal, ChannelTotals ours, Map<LocalDate, ChannelTotals> days) {
    }

    /** One settlement of the hospital's list. */
    record Listed(
            @NotNull @Size(min = 1, max = Limits.NUMBER_LENGTH) @Schema(description = "结算号 / settlement number", example = "JS2009060101")
            String settlementNo,
            @NotNull @Schema(example = "86.00") Money total, @NotNull @Schema(example = "30.00") Money fund,
            @NotNull @Schema(example = "0.00") Money account, @NotNull @Schema(example = "56.00") Money selfPay) {

        ChannelSettlement settlement() {
            return new ChannelSettlement(settlementNo, total, fund, account, selfPay);
        }
    }

    /** The hospital's list of the period: what it holds to stand. */
    record Details(@NotNull @Size(max = Limits.SETTLEMENTS_OF_A_LIST) List<@NotNull @Valid Listed> settlements) {
    }

    /** Where the lists differ. */
    record DetailsAnswer(boolean equal, List<ChannelSettlement> onlyOurs, List<ChannelSettlement> onlyTheirs,
                         List<Differences.Differing> differing) {

        static DetailsAnswer of(Differences d) {
            return new DetailsAnswer(d.none(), d.onlyOurs(), d.onlyTheirs(), d.differing());
        }
    }

    /** A list names a settlement once. */
    static final class ListedTwice extends Refusal {
        ListedTwice() {
            super("settlements", "同一结算号在清单中出现多次", "a settlement number is listed more than once");
        }
    }

    @PostMapping("/days/{day}/totals")
    @RolesAllowed(May.HOSPITAL)
    @Operation(operationId = "reconcileDayTotals", summary = "日对总账 / reconcile a day by totals")
    ResponseEntity<TotalsAnswer> dayTotals(@AuthenticationPrincipal Caller caller,
                                           @Parameter(example = "2009-06-01") @PathVariable LocalDate day,
                                           @Valid @RequestBody Totals theirs) {
        long position = now();
        ChannelTotals ours = reconciliation.totals(caller.institution(), day, day, position);
        return positions.at(position, new TotalsAnswer(ours.equals(theirs.totals()), ours, null));
    }

    @PostMapping("/days/{day}/details")
    @RolesAllowed(May.HOSPITAL)
    @ReadsPerson(subject = "'settlements of ' + #caller.institution() + '/' + #day", fields = {"settlement numbers", "amounts"},
            purpose = "对账 reconciliation")
    @Operation(operationId = "reconcileDayDetails", summary = "日对明细账 / reconcile a day settlement by settlement")
    ResponseEntity<DetailsAnswer> dayDetails(@AuthenticationPrincipal Caller caller,
                                             @Parameter(example = "2009-06-01") @PathVariable LocalDate day,
                                             @Valid @RequestBody Details theirs) {
        return details(caller, day, day, theirs);
    }

    @PostMapping("/months/{month}/totals")
    @RolesAllowed(May.HOSPITAL)
    @Operation(operationId = "reconcileMonthTotals", summary = "月对总账，附逐日合计 / reconcile a month by totals; the answer tells each day's")
    ResponseEntity<TotalsAnswer> monthTotals(@AuthenticationPrincipal Caller caller,
                                             @Parameter(example = "2009-06") @PathVariable YearMonth month,
                                             @Valid @RequestBody Totals theirs) {
        long position = now();
        ChannelTotals ours = reconciliation.totals(caller.institution(), month.atDay(1), month.atEndOfMonth(), position);
        return positions.at(position, new TotalsAnswer(ours.equals(theirs.totals()), ours,
                reconciliation.totalsByDay(caller.institution(), month.atDay(1), month.atEndOfMonth(), position)));
    }

    @PostMapping("/months/{month}/details")
    @RolesAllowed(May.HOSPITAL)
    @ReadsPerson(subject = "'settlements of ' + #caller.institution() + '/' + #month", fields = {"settlement numbers", "amounts"},
            purpose = "对账 reconciliation")
    @Operation(operationId = "reconcileMonthDetails", summary = "月对明细账 / reconcile a month settlement by settlement")
    ResponseEntity<DetailsAnswer> monthDetails(@AuthenticationPrincipal Caller caller,
                                               @Parameter(example = "2009-06") @PathVariable YearMonth month,
                                               @Valid @RequestBody Details theirs) {
        return details(caller, month.atDay(1), month.atEndOfMonth(), theirs);
    }

    private ResponseEntity<DetailsAnswer> details(Caller caller, LocalDate from, LocalDate to, Details theirs) {
        Set<String> numbers = new HashSet<>();
        if (!theirs.settlements().stream().map(Listed::settlementNo).allMatch(numbers::add)) {
            throw new ListedTwice();
        }
        long position = now();
        List<ChannelSettlement> list = theirs.settlements().stream().map(Listed::settlement).toList();
        return positions.at(position, DetailsAnswer.of(reconciliation.differences(caller.institution(), from, to, list, position)));
    }

    /** A settlement that was answered before the question is in the answer. */
    private long now() {
        long known = knownAt.latest();
        positions.figures(known);
        return known;
    }
}
