package io.heyi.app.access;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * A browser's cookie: the session's id as it stands in the database, a dot, and a proof of it made with the key outside the database. So who
 * reads the database, or writes to it, has no cookie yet; and a made-up one asks the database nothing.
 */
final class SignedCookies implements CookieSerializer {

    private static final String WHAT = "session cookie";
    private static final char DOT = '.';

    private final CookieSerializer cookies;
    private final MasterKey masterKey;

    SignedCookies(DefaultCookieSerializer cookies, MasterKey masterKey) {
        cookies.setUseBase64Encoding(false);
        this.cookies = cookies;
        this.masterKey = masterKey;
    }

    /** An empty value takes the cookie back. */
    @Override
    public void writeCookieValue(CookieValue value) {
        String id = value.getCookieValue();
        cookies.writeCookieValue(new CookieValue(value.getRequest(), value.getResponse(), id.isEmpty() ? id : signed(id)));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream().map(this::idOf).flatMap(Optional::stream).toList();
    }

    private String signed(String id) {
        return id + DOT + masterKey.proofOf(WHAT, id);
    }

    private Optional<String> idOf(String cookie) {
        String id = cookie.substring(0, Math.max(0, cookie.lastIndexOf(DOT)));
        return Equal.inConstantTime(signed(id), cookie) ? Optional.of(id) : Optional.empty();
    }
}
