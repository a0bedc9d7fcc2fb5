package io.heyi.app.access;

import java.io.IOException;

import io.heyi.command.access.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** From here on the request reads with its caller's eyes, or with nobody's. */
final class ReadScopeFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ReadScope before = ReadScope.enter(scope(SecurityContextHolder.getContext().getAuthentication()));
        try {
            chain.doFilter(request, response);
        } finally {
            ReadScope.enter(before);
        }
    }

    private static ReadScope scope(Authentication authentication) {
        boolean may = authentication != null && authentication.getPrincipal() instanceof Caller
                && authentication.getAuthorities().stream().noneMatch(granted -> granted.getAuthority().equals("ROLE_" + May.SEE_TO_ONESELF));
        return may ? ReadScope.of((Caller) authentication.getPrincipal()) : ReadScope.NOBODY;
    }
}
