package io.heyi.app.access;

import java.util.List;

import io.heyi.app.api.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Globals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Deny by default: an endpoint answers only whom its {@code @RolesAllowed} names. Hospitals come with a token they signed, people with a
 * session and a CSRF token.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
@EnableMethodSecurity(prePostEnabled = false, jsr250Enabled = true)
class SecurityConfiguration {

    /** Nothing from elsewhere, in no frame, and no inline script. */
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";
    private static final List<String> PASSED_ON = List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via");
    private static final String SIGN_IN = "/api/v1/session";

    /** No cookie authenticates these, so no other site can ride on one: CSRF does not concern them. */
    @Bean
    @Order(0)
    SecurityFilterChain hospitals(HttpSecurity http, ProblemWriter problems, HospitalTokens tokens) throws Exception {
        http.securityMatcher(request -> request.getRequestURI().startsWith("/api/") && HospitalTokenFilter.carriesToken(request))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new HospitalTokenFilter(tokens, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return closing(http, problems).build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain people(HttpSecurity http, ProblemWriter problems, Accounts accounts, CsrfTokenRepository csrfTokens) throws Exception {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, SIGN_IN).permitAll()
                        .anyRequest().authenticated())
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens)
                        .ignoringRequestMatchers(SecurityConfiguration::isSignIn, SecurityConfiguration::isWithoutSession))
                .addFilterBefore(new SessionFilter(accounts), AnonymousAuthenticationFilter.class);
        return closing(http, problems).build();
    }

    /** The status page shows sums and no person: at the machine itself it is open, from elsewhere to whoever is signed in. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, ProblemWriter problems, Accounts accounts, CsrfTokenRepository csrfTokens) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                        .requestMatchers("/").access((authentication, at) -> new AuthorizationDecision(
                                isAtTheMachine(at.getRequest()) || at.getRequest().getUserPrincipal() != null))
                        .requestMatchers("/error", "/*.css", "/v3/api-docs", "/v3/api-docs.yaml").permitAll()
                        .anyRequest().denyAll())
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
                .addFilterBefore(new SessionFilter(accounts), AnonymousAuthenticationFilter.class);
        return closing(http, problems).build();
    }

    private static HttpSecurity closing(HttpSecurity http, ProblemWriter problems) throws Exception {
        return http.addFilterBefore(new ReadScopeFilter(), AuthorizationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .contentTypeOptions(Customizer.withDefaults()))
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((request, response, e) -> problems.write(response, HttpStatus.UNAUTHORIZED,
                                "not-signed-in", "请先登录", "sign in first"))
                        .accessDeniedHandler((request, response, e) -> deny(problems, request, response, e)));
    }

    private static void deny(ProblemWriter problems, HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws java.io.IOException {
        if (e instanceof CsrfException) {
            problems.write(response, HttpStatus.FORBIDDEN, "csrf-token-missing", "缺少或过期的 CSRF 令牌",
                    "the CSRF token is missing or old: send the cookie XSRF-TOKEN as header X-XSRF-TOKEN");
        } else if (request.isUserInRole(May.SEE_TO_ONESELF)) {
            problems.write(response, HttpStatus.FORBIDDEN, "sign-in-unfinished", "请先修改口令、绑定第二因子，或等待授权",
                    "first change the password, enroll a second factor, or wait for a role");
        } else {
            problems.write(response, HttpStatus.FORBIDDEN, "not-allowed", "您的角色无权使用此功能", "your role may not do this");
        }
    }

    /** Directly: what somebody passes on may come from anywhere, whatever it says; from a proxy on the machine, everything may. */
    private static boolean isAtTheMachine(HttpServletRequest request) {
        return Addresses.isLoopback(request.getRemoteAddr()) && request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) == null
                && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(SIGN_IN);
    }

    /** Without a session another site could ride on nothing; and who is not signed in is told that, not that a token is missing. */
    private static boolean isWithoutSession(HttpServletRequest request) {
        return request.getSession(false) == null;
    }
}
