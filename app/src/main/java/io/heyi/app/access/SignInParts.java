package io.heyi.app.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Spring Security's parts that signing in is made of. */
@Configuration(proxyBeanMethods = false)
class SignInParts {

    /** bcrypt, its name stored with every hash, so that another algorithm can take over password by password. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Scripts of our own pages read it and send it back as a header; other sites cannot. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(attributes -> attributes.sameSite("Strict").path("/"));
        return cookie;
    }
}
