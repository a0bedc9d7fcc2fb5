package io.heyi.app.api.account;

import java.util.List;

import io.heyi.app.access.Accounts;
import io.heyi.app.access.May;
import io.heyi.app.api.NotFound;
import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;
import io.heyi.command.account.DisableAccount;
import io.heyi.command.account.EnableAccount;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts (账号). An administrator opens and closes them; what they may do takes two (see approvals). */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "accounts", description = "账号 / accounts of people")
@DenyAll
class AccountApi {

    /** Begins with a letter, so that no name can pass for the console's. */
    static final String NAME = "[a-z][a-z0-9._-]{1,39}";

    private final Accounts accounts;

    AccountApi(Accounts accounts) {
        this.accounts = accounts;
    }

    record OpenRequest(
            @NotBlank @Pattern(regexp = NAME) @Schema(example = "clerk.7", description = "账号名 / name") String name,
            @NotBlank @Size(max = 80) @Schema(example = "城关镇经办岗", description = "使用人或岗位 / whose it is") String owner) {
    }

    record DisableRequest(@NotBlank @Size(max = 200) @Schema(example = "调离", description = "原因 / reason") String reason) {
    }

    /** {@code due}: what its owner has to do first. */
    record Account(String name, String owner, Role role, String region, boolean disabled, boolean secondFactor, String due) {

        static Account of(Accounts.Standing standing) {
            return new Account(standing.name(), standing.owner(), standing.role(), standing.region(), standing.disabled(),
                    standing.secondFactor(), standing.due());
        }
    }

    /** {@code oneTimePassword} is told this once; absent when the account was there before. */
    record Opened(Account account, String oneTimePassword) {
    }

    record OneTimePassword(String name, String oneTimePassword) {

        @Override
        public String toString() {
            return "OneTimePassword[hidden]";
        }
    }

    @GetMapping
    @RolesAllowed({May.ADMINISTRATOR, May.AUDITOR})
    @Operation(operationId = "accounts", summary = "账号列表 / accounts in the order of their names")
    List<Account> list(@Parameter(example = "clerk.1") @RequestParam(defaultValue = "") @Size(max = 40) String after,
                       @Parameter(example = "100") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return accounts.after(after, limit).stream().map(Account::of).toList();
    }

    @PostMapping
    @RolesAllowed(May.ADMINISTRATOR)
    @Operation(operationId = "openAccount", summary = "开立账号 / open an account, as yet without a role")
    Opened open(@AuthenticationPrincipal Caller caller, @Valid @RequestBody OpenRequest asked) {
        String password = accounts.open(caller, asked.name(), asked.owner()).orElse(null);
        return new Opened(standing(asked.name()), password);
    }

    @PostMapping("/{name}/one-time-password")
    @RolesAllowed(May.ADMINISTRATOR)
    @Operation(operationId = "resetPassword", summary = "重置未授权账号的口令 / set a one-time password while the account has no role; then it takes two")
    OneTimePassword resetPassword(@AuthenticationPrincipal Caller caller,
                                  @Parameter(example = "clerk.1") @PathVariable @Pattern(regexp = NAME) String name) {
        standing(name);
        return new OneTimePassword(name, accounts.resetPassword(caller, name));
    }

    @PostMapping("/{name}/disable")
    @RolesAllowed(May.ADMINISTRATOR)
    @Operation(operationId = "disableAccount", summary = "停用账号 / disable an account; its sessions end")
    Account disable(@AuthenticationPrincipal Caller caller, @Parameter(example = "clerk.1") @PathVariable @Pattern(regexp = NAME) String name,
                    @Valid @RequestBody DisableRequest asked) {
        standing(name);
        accounts.execute(caller, new DisableAccount(name, asked.reason()));
        return standing(name);
    }

    @PostMapping("/{name}/enable")
    @RolesAllowed(May.ADMINISTRATOR)
    @Operation(operationId = "enableAccount", summary = "启用账号 / enable a disabled account")
    Account enable(@AuthenticationPrincipal Caller caller, @Parameter(example = "clerk.1") @PathVariable @Pattern(regexp = NAME) String name) {
        standing(name);
        accounts.execute(caller, new EnableAccount(name));
        return standing(name);
    }

    private Account standing(String name) {
        return accounts.find(name).map(Account::of).orElseThrow(() -> new NotFound("name"));
    }
}
