package io.heyi.app.api.payment;

import java.time.LocalDate;
import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.Positions;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.command.recovery.RecordRecovery;
import io.heyi.command.recovery.RecoveryView;
import io.heyi.events.coverage.ClaimId;
import io.heyi.query.fund.RecoverableList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What residents were paid for claims that are reversed (追回): what is open, and what they paid back. */
@RestController
@RequestMapping("/api/v1/recoveries")
@Tag(name = "payment-batches", description = "个人补偿支付 / payments to residents")
@DenyAll
class RecoveryApi {

    private final Desk desk;
    private final Positions positions;
    private final RecoverableList recoverables;

    RecoveryApi(Desk desk, Positions positions, RecoverableList recoverables) {
        this.desk = desk;
        this.positions = positions;
        this.recoverables = recoverables;
    }

    /** @param open what the resident still has to pay back for the claim */
    record RecoveryAnswer(String institution, String claim, String receiptNo, Money amount, LocalDate receivedOn, String recordedBy,
                          Money open) {

        static RecoveryAnswer of(RecoveryView v) {
            return new RecoveryAnswer(v.recorded().claimId().institution(), v.recorded().claimId().number(), v.recorded().receiptNo(),
                    v.recorded().amounts().total(), v.recorded().receivedOn(), v.recorded().by(), v.open());
        }
    }

    @GetMapping
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @ReadsPerson(subject = "'region ' + #caller.region()", fields = {"household", "claim", "amounts"}, purpose = "追回 recovery")
    @Operation(operationId = "listRecoverables", summary = "待追回款项 / what was paid for reversed claims and not paid back")
    ResponseEntity<List<RecoverableList.Recoverable>> open(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "C9901010", description = "上页末行机构 / institution of the last line before")
            @RequestParam(defaultValue = "") @Size(max = 40) String after,
            @Parameter(example = "M-2009-00016", description = "上页末行结算号 / claim of the last line before")
            @RequestParam(defaultValue = "") @Size(max = 64) String afterClaim,
            @Parameter(example = "100") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long position = positions.figures(atLeast);
        return positions.at(position, recoverables.page(caller.region(), after, afterClaim, limit, position));
    }

    @PostMapping
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "recordRecovery", summary = "登记追回 / record that a resident paid back")
    ResponseEntity<RecoveryAnswer> record(@AuthenticationPrincipal Caller caller, @Valid @RequestBody PaymentRequests.Recover request) {
        RecoveryView done = desk.execute(caller, new RecordRecovery(new ClaimId(request.institution(), request.claim()), caller.region(),
                request.receiptNo(), request.amount(), request.receivedOn(), caller.account()));
        return positions.written(RecoveryAnswer.of(done));
    }
}
