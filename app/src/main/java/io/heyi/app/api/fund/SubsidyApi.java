package io.heyi.app.api.fund;

import java.time.LocalDate;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.Positions;
import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.command.subsidy.RecordSubsidyReceived;
import io.heyi.events.coverage.Subsidy;
import io.heyi.events.subsidy.SubsidyReceived;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The treasury's money that arrives in the fund's bank account (补助资金到账). The county's alone. */
@RestController
@RequestMapping("/api/v1/fund/subsidies-received")
@Tag(name = "fund", description = "基金 / the fund's accounts")
@DenyAll
class SubsidyApi {

    private final Desk desk;
    private final Positions positions;

    SubsidyApi(Desk desk, Positions positions) {
        this.desk = desk;
        this.positions = positions;
    }

    record SubsidyArrival(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\p{Cntrl}]*")
            @Schema(example = "县财社〔2009〕12号", description = "拨款文号 / number of the document it was paid by") String documentNo,
            @NotNull @Schema(example = "CENTRAL", description = "资金来源 / who pays") Subsidy.Source source,
            @NotNull @Schema(example = "400000.00", description = "到账金额（元） / amount in yuan") Money amount,
            @NotNull @Schema(example = "2009-04-20", description = "到账日期 / day") LocalDate receivedOn) {
    }

    /** @param region of the county whose fund it is */
    record SubsidyRecorded(String region, String documentNo, Subsidy.Source source, Money amount, LocalDate receivedOn, String recordedBy) {
    }

    @PostMapping
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "recordSubsidyReceived", summary = "登记补助资金到账 / record that a source's money arrived")
    ResponseEntity<SubsidyRecorded> record(@AuthenticationPrincipal Caller caller, @Valid @RequestBody SubsidyArrival told) {
        SubsidyReceived e = desk.execute(caller, new RecordSubsidyReceived(caller.region(), told.documentNo(), told.source(), told.amount(),
                told.receivedOn(), caller.account()));
        return positions.written(new SubsidyRecorded(e.region(), e.documentNo(), e.source(), e.amount(), e.receivedOn(), e.by()));
    }
}
