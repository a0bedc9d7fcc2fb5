package io.heyi.app.access;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.heyi.command.access.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs the request of a session in, as what its account is now: a role withdrawn a moment ago is gone. */
final class SessionFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    SessionFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PersonSession session = PersonSession.of(request);
        if (session != null) {
            Optional<Accounts.Standing> account = accounts.find(session.account());
            if (account.isEmpty() || session.isOver(account.get(), Instant.now())) {
                PersonSession.end(request);
            } else {
                signIn(account.get());
            }
        }
        chain.doFilter(request, response);
    }

    /** While something is due, or no role is granted, an account may do nothing but see to itself. */
    private static void signIn(Accounts.Standing account) {
        String may = account.due() != null || account.role() == null ? May.SEE_TO_ONESELF : account.role().name();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                Caller.person(account.name(), account.role(), account.region()), null, List.of(new SimpleGrantedAuthority("ROLE_" + may)))));
    }
}
