package io.heyi.app.api.session;

import io.heyi.app.access.Accounts;
import io.heyi.app.access.May;
import io.heyi.app.access.SessionDesk;
import io.heyi.app.api.NotFound;
import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in (登录): name, password and, where a second factor is enrolled, its code. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "session", description = "登录 / signing in")
@DenyAll
class SessionApi {

    private static final String CODE = "[0-9]{6}";

    private final SessionDesk desk;

    SessionApi(SessionDesk desk) {
        this.desk = desk;
    }

    record SignInRequest(
            @NotBlank @Size(max = 40) @Schema(example = "clerk.1", description = "账号 / account") String name,
            @NotBlank @Size(max = 128) @Schema(example = "correct-Horse-9-battery", description = "口令 / password") String password,
            @Pattern(regexp = CODE) @Schema(example = "123456", description = "第二因子验证码 / code of the second factor, where enrolled") String code) {

        /** Requests end up in logs by mistake. */
        @Override
        public String toString() {
            return "SignInRequest[hidden]";
        }
    }

    record PasswordRequest(
            @NotBlank @Size(max = 128) @Schema(example = "abcde-fghjk-mnpqr", description = "原口令 / the present password") String password,
            @Pattern(regexp = CODE) @Schema(example = "123456", description = "验证码，已绑定时必填 / code, where enrolled") String code,
            @NotBlank @Size(max = 128) @Schema(example = "correct-Horse-9-battery", description = "新口令 / the new one") String newPassword) {

        @Override
        public String toString() {
            return "PasswordRequest[hidden]";
        }
    }

    record CodeRequest(@NotBlank @Pattern(regexp = CODE) @Schema(example = "123456", description = "验证码 / code") String code) {
    }

    /** {@code due}: what has to be done first, PASSWORD or SECOND_FACTOR. */
    record Session(String account, Role role, String region, String institution, String due) {

        static Session of(Accounts.Standing account) {
            return new Session(account.name(), account.role(), account.region(), null, account.due());
        }
    }

    /** {@code secret} to type in, {@code uri} as QR code; shown once. */
    record SecondFactor(String secret, String uri) {
    }

    @PostMapping
    @PermitAll
    @Operation(operationId = "signIn", summary = "登录 / sign in")
    Session signIn(@Valid @RequestBody SignInRequest asked, HttpServletRequest request, HttpServletResponse response) {
        return Session.of(desk.begin(request, response, asked.name(), asked.password(), asked.code()));
    }

    @GetMapping
    @RolesAllowed({May.SEE_TO_ONESELF, May.CLERK, May.REVIEWER, May.AUDITOR, May.ADMINISTRATOR, May.HOSPITAL})
    @Operation(operationId = "whoAmI", summary = "当前登录者 / who is signed in")
    Session whoAmI(@AuthenticationPrincipal Caller caller) {
        return caller.institution() != null ? new Session(caller.account(), caller.role(), null, caller.institution(), null)
                : desk.standing(caller).map(Session::of).orElseThrow(() -> new NotFound(null));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({May.SEE_TO_ONESELF, May.CLERK, May.REVIEWER, May.AUDITOR, May.ADMINISTRATOR})
    @Operation(operationId = "signOut", summary = "退出 / sign out")
    void signOut(HttpServletRequest request) {
        desk.end(request);
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({May.SEE_TO_ONESELF, May.CLERK, May.REVIEWER, May.AUDITOR, May.ADMINISTRATOR})
    @Operation(operationId = "changePassword", summary = "修改口令 / change one's password")
    void changePassword(@AuthenticationPrincipal Caller caller, @Valid @RequestBody PasswordRequest asked, HttpServletRequest request) {
        desk.changePassword(request, caller, asked.password(), asked.code(), asked.newPassword());
    }

    @PostMapping("/second-factor")
    @RolesAllowed({May.SEE_TO_ONESELF, May.CLERK})
    @Operation(operationId = "offerSecondFactor", summary = "开始绑定第二因子 / begin to enroll a second factor")
    SecondFactor offer(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        byte[] secret = desk.offerSecondFactor(request, caller);
        return new SecondFactor(SessionDesk.base32(secret), SessionDesk.otpauth(caller, secret));
    }

    @PutMapping("/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RolesAllowed({May.SEE_TO_ONESELF, May.CLERK})
    @Operation(operationId = "enrollSecondFactor", summary = "确认绑定第二因子 / confirm the second factor with a code")
    void enroll(@AuthenticationPrincipal Caller caller, @Valid @RequestBody CodeRequest asked, HttpServletRequest request) {
        desk.enrollSecondFactor(request, caller, asked.code());
    }
}
