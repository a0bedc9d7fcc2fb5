package io.heyi.app.access;

import java.io.IOException;

import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;

/** For tests of what endpoints do rather than of who gets in: the header {@code X-Test-Caller: ROLE:account:region:institution} signs in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CallerInHeader implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        String header = ((HttpServletRequest) request).getHeader("X-Test-Caller");
        if (header != null) {
            String[] parts = header.split(":", -1);
            Caller caller = new Caller(parts[1], Role.valueOf(parts[0]), emptyToNull(parts[2]), emptyToNull(parts[3]));
            TestingAuthenticationToken token = new TestingAuthenticationToken(caller, null, "ROLE_" + parts[0]);
            token.setAuthenticated(true);
            request.setAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME, new SecurityContextImpl(token));
        }
        chain.doFilter(request, response);
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
