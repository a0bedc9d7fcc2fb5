package io.heyi.app.access;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

import io.heyi.benefits.Refusal;
import io.heyi.command.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** What a person does about being signed in. */
@Component
public final class SessionDesk {

    /** The secret of a device that has not shown a code yet: on the server's side of the session, and sealed there too. */
    private static final String UNCONFIRMED = "unconfirmed";

    private final SignIn signIn;
    private final Accounts accounts;
    private final CsrfTokenRepository csrfTokens;
    private final MasterKey masterKey;

    SessionDesk(SignIn signIn, Accounts accounts, CsrfTokenRepository csrfTokens, MasterKey masterKey) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.csrfTokens = csrfTokens;
        this.masterKey = masterKey;
    }

    /** One answer for every reason, so that trying tells nothing. */
    public static final class SignInRefused extends Refusal {
        SignInRefused() {
            super(null, "账号、口令或验证码不正确，或因多次失败暂停登录", "name, password or code is wrong, or signing in is paused after failures");
        }
    }

    /** The password one has is not the one given. */
    public static final class WrongPassword extends Refusal {
        WrongPassword() {
            super("password", "原口令或验证码不正确", "the present password or code is wrong");
        }
    }

    /** The code is not of the device that is being enrolled. */
    public static final class WrongCode extends Refusal {
        WrongCode() {
            super("code", "验证码不正确", "the code is wrong");
        }
    }

    /** A device is enrolled; another takes an administrator. */
    public static final class SecondFactorEnrolledBefore extends Refusal {
        SecondFactorEnrolledBefore() {
            super("code", "已绑定第二因子，更换须由管理员重置", "a second factor is enrolled; an administrator has to reset it first");
        }
    }

    /** @throws SignInRefused for any reason */
    public Accounts.Standing begin(HttpServletRequest request, HttpServletResponse response, String name, String password, String code) {
        Accounts.Standing account = signIn.tryTo(name, password, code, request.getRemoteAddr()).orElseThrow(SignInRefused::new);
        PersonSession.begin(request, account);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        return account;
    }

    public void end(HttpServletRequest request) {
        PersonSession.end(request);
    }

    public Optional<Accounts.Standing> standing(Caller caller) {
        return accounts.find(caller.account());
    }

    /** Every other session of the account ends. */
    public void changePassword(HttpServletRequest request, Caller caller, String password, String code, String newPassword) {
        Accounts.Standing shown = signIn.tryTo(caller.account(), password, code, request.getRemoteAddr()).orElseThrow(WrongPassword::new);
        accounts.changePassword(caller, shown, newPassword);
        PersonSession.begin(request, accounts.find(caller.account()).orElseThrow());
    }

    /** A fresh secret, told once; it counts when its device has shown a code. */
    public byte[] offerSecondFactor(HttpServletRequest request, Caller caller) {
        refuseAnother(caller);
        byte[] secret = MasterKey.random(Totp.SECRET_BYTES);
        request.getSession(true).setAttribute(UNCONFIRMED, HexFormat.of().formatHex(masterKey.seal(secret, caller.account())));
        return secret;
    }

    public void enrollSecondFactor(HttpServletRequest request, Caller caller, String code) {
        refuseAnother(caller);
        if (!(request.getSession(true).getAttribute(UNCONFIRMED) instanceof String offered)) {
            throw new WrongCode();
        }
        byte[] secret = masterKey.open(HexFormat.of().parseHex(offered), caller.account());
        OptionalLong step = Totp.stepOf(code, secret, Instant.now());
        if (step.isEmpty()) {
            throw new WrongCode();
        }
        accounts.keepSecondFactor(caller, secret, step.getAsLong());
        PersonSession.begin(request, accounts.find(caller.account()).orElseThrow());
    }

    private void refuseAnother(Caller caller) {
        if (accounts.find(caller.account()).map(Accounts.Standing::secondFactor).orElse(true)) {
            throw new SecondFactorEnrolledBefore();
        }
    }

    /** As authenticator apps read it from a QR code. */
    public static String otpauth(Caller caller, byte[] secret) {
        return "otpauth://totp/Heyi:%s?secret=%s&issuer=Heyi&algorithm=SHA1&digits=%d&period=%d"
                .formatted(caller.account(), Totp.base32(secret), Totp.DIGITS, Totp.STEP_SECONDS);
    }

    public static String base32(byte[] secret) {
        return Totp.base32(secret);
    }
}
