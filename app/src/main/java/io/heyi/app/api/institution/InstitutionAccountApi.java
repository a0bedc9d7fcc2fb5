package io.heyi.app.api.institution;

import java.time.LocalDate;
import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.Positions;
import io.heyi.app.api.institution.AccountRequests.AccountConfirmation;
import io.heyi.app.api.institution.AccountRequests.AccountProposal;
import io.heyi.app.api.institution.AccountRequests.AccountRejection;
import io.heyi.command.access.Caller;
import io.heyi.command.institution.ConfirmInstitutionAccount;
import io.heyi.command.institution.InstitutionAccountView;
import io.heyi.command.institution.ProposeInstitutionAccount;
import io.heyi.command.institution.RejectInstitutionAccount;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.institution.MaskedNumber;
import io.heyi.query.institutions.InstitutionAccountList;
import io.heyi.query.institutions.InstitutionAccountList.Entry;
import io.heyi.query.institutions.InstitutionAccountList.Line;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Where institutions are paid (收款账户). Entered by one person of the county and confirmed by another; numbers are shown masked. */
@RestController
@RequestMapping("/api/v1/institution-accounts")
@Tag(name = "institutions", description = "定点医疗机构 / designated institutions")
@DenyAll
class InstitutionAccountApi {

    private static final String CODE = InstitutionRequests.CODE;

    private final Desk desk;
    private final InstitutionAccountList accounts;
    private final Positions positions;

    InstitutionAccountApi(Desk desk, InstitutionAccountList accounts, Positions positions) {
        this.desk = desk;
        this.accounts = accounts;
        this.positions = positions;
    }

    @GetMapping
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR, May.HOSPITAL})
    @Operation(operationId = "listInstitutionAccounts",
            summary = "机构收款账户及待复核变更 / where institutions are paid, and what waits for confirmation")
    ResponseEntity<List<Line>> list(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "C9901011") @RequestParam(required = false) @Size(max = 40) String institution,
            @Parameter(example = "C9901010", description = "上页末行机构 / institution of the last line before")
            @RequestParam(defaultValue = "") @Size(max = 40) String after,
            @Parameter(example = "100") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long position = positions.figures(atLeast);
        String own = caller.institution() == null ? institution : caller.institution();
        return positions.at(position, accounts.page(own, after, limit, position));
    }

    @PostMapping("/{institution}/proposal")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "proposeInstitutionAccount", summary = "录入收款账户，待复核 / enter an account, for another person to confirm")
    ResponseEntity<Line> propose(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "C9901011") @PathVariable @Pattern(regexp = CODE) String institution,
            @Valid @RequestBody AccountProposal told) {
        return send(caller, new ProposeInstitutionAccount(institution, new BankAccount(told.holder(), told.bank(), told.number()),
                told.proposedOn(), caller.account()));
    }

    @PostMapping("/{institution}/confirmation")
    @RolesAllowed(May.REVIEWER)
    @Operation(operationId = "confirmInstitutionAccount", summary = "复录并复核收款账户 / type the number again and confirm the account")
    ResponseEntity<Line> confirm(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "C9901011") @PathVariable @Pattern(regexp = CODE) String institution,
            @Valid @RequestBody AccountConfirmation told) {
        return send(caller, new ConfirmInstitutionAccount(institution, told.number(), told.sha256(), told.confirmedOn(), caller.account()));
    }

    @PostMapping("/{institution}/rejection")
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @Operation(operationId = "rejectInstitutionAccount", summary = "退回收款账户变更 / do not confirm the account that waits")
    ResponseEntity<Line> reject(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "C9901011") @PathVariable @Pattern(regexp = CODE) String institution,
            @Valid @RequestBody AccountRejection told) {
        return send(caller, new RejectInstitutionAccount(institution, told.sha256(), told.reason(), told.rejectedOn(), caller.account()));
    }

    private ResponseEntity<Line> send(Caller caller, LedgerCommand command) {
        InstitutionAccountView v = desk.execute(caller, command);
        return positions.written(new Line(v.code(),
                v.confirmed() == null ? null : entry(v.confirmed().account(), v.confirmed().confirmedOn(), v.confirmed().by()),
                v.proposed() == null ? null : entry(v.proposed().account(), v.proposed().proposedOn(), v.proposed().by()),
                v.proposed() == null ? null : v.proposed().sha256()));
    }

    private static Entry entry(BankAccount account, LocalDate day, String by) {
        return new Entry(account.holder(), account.bank(), MaskedNumber.of(account.number()), day, by);
    }
}
