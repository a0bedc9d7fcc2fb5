package io.heyi.app.access;

import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Whom a browser's session belongs to. What the account may do is looked up anew with every request; this only says which one it is and
 * until when.
 *
 * @param epoch the account's when the session began; when the account has changed since, the session is over
 */
record PersonSession(String account, long epoch, Instant begun) {

    /** However busy; a session that idles ends earlier ({@code server.servlet.session.timeout}). */
    static final Duration LONGEST = Duration.ofHours(8);

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String EPOCH = "epoch";
    private static final String BEGUN = "begun";

    static PersonSession of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) instanceof String account
                ? new PersonSession(account, Long.parseLong((String) session.getAttribute(EPOCH)),
                        Instant.parse((String) session.getAttribute(BEGUN)))
                : null;
    }

    /** Under a new session id, so that one known to somebody else beforehand is worth nothing. */
    static void begin(HttpServletRequest request, Accounts.Standing account) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.name());
        session.setAttribute(EPOCH, Long.toString(account.epoch()));
        session.setAttribute(BEGUN, Instant.now().toString());
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    boolean isOver(Accounts.Standing account, Instant now) {
        return account.disabled() || account.epoch() != epoch || now.isAfter(begun.plus(LONGEST));
    }
}
