package io.heyi.app.access;

import java.net.HttpCookie;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.heyi.app.api.Http;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.account.GrantRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person at a browser: keeps cookies and sends the CSRF token, as a page's script does. The real sign-in, over real HTTP. */
public final class Browser {

    public static final String PASSWORD = "Blau.Wolke-77-regnet";

    private final Http http;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private boolean sendsCsrfToken = true;
    private byte[] secret;
    private long lastStep;

    private Browser(Http http) {
        this.http = http;
    }

    public static Browser at(Ledger ledger) {
        return new Browser(Http.at(ledger));
    }

    /** The same browser, sent to another process by the proxy in between. */
    public Browser movedTo(String address) {
        Browser moved = at(address);
        moved.cookies.putAll(cookies);
        moved.secret = secret;
        moved.lastStep = lastStep;
        return moved;
    }

    /** At a ledger of another process. */
    public static Browser at(String address) {
        return new Browser(Http.at(address));
    }

    /** Opens an account of that role, signs in, changes the password and enrolls a second factor where the role needs one. */
    public static Browser signedIn(Ledger ledger, String name, Role role, String region) {
        Accounts accounts = ledger.get(Accounts.class);
        String oneTime = accounts.open(null, name, name).orElseThrow();
        accounts.execute(null, new GrantRole(name, role, region));
        Browser browser = at(ledger);
        browser.signIn(name, oneTime, null);
        browser.changePassword(oneTime, PASSWORD);
        if (role != Role.CLERK) {
            browser.enroll();
        }
        return browser;
    }

    public Http.Answer signIn(String name, String password, String code) {
        return send("POST", "/api/v1/session", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\""
                + (code == null ? "" : ",\"code\":\"" + code + "\"") + "}");
    }

    public Http.Answer changePassword(String from, String to) {
        return send("PUT", "/api/v1/session/password", "{\"password\":\"" + from + "\",\"newPassword\":\"" + to + "\""
                + (secret == null ? "" : ",\"code\":\"" + code() + "\"") + "}");
    }

    /** Enrolls a device of its own. */
    public Http.Answer enroll() {
        offer();
        return confirm();
    }

    public void offer() {
        secret = Base32.decode(send("POST", "/api/v1/session/second-factor", null).text("secret"));
    }

    public Http.Answer confirm() {
        return send("PUT", "/api/v1/session/second-factor", "{\"code\":\"" + code() + "\"}");
    }

    /** The next code that has not been used; a code is good once, so the clock of the device runs a little ahead. */
    public String code() {
        lastStep = Math.max(lastStep + 1, Totp.stepAt(Instant.now()) - 1);
        return Totp.code(secret, lastStep, Totp.DIGITS);
    }

    public String secretInHex() {
        return HexFormat.of().formatHex(secret);
    }

    public String lastCode() {
        return Totp.code(secret, lastStep, Totp.DIGITS);
    }

    public Browser withoutCsrfToken() {
        sendsCsrfToken = false;
        return this;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    public Http.Answer get(String path) {
        return send("GET", path, null);
    }

    public Http.Answer send(String method, String path, String body) {
        return send(method, path, body, Map.of());
    }

    public Http.Answer send(String method, String path, String body, Map<String, String> headers) {
        Http request = http;
        if (!cookies.isEmpty()) {
            request = request.with("Cookie", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue())
                    .collect(Collectors.joining("; ")));
        }
        if (sendsCsrfToken && cookies.containsKey("XSRF-TOKEN")) {
            request = request.with("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        Http.Answer answer = request.send(method, path, body);
        answer.response().headers().allValues("Set-Cookie").stream().flatMap(set -> HttpCookie.parse(set).stream())
                .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        return answer;
    }

    /** As if the wait after failures were over. */
    static void waitOut(Ledger ledger, String name) {
        ledger.get(JdbcClient.class).sql("update account_secret set locked_until = clock_timestamp() where name = ?").param(name).update();
    }
}
