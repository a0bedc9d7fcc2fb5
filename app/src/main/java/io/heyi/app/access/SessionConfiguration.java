package io.heyi.app.access;

import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions are kept in the database: every process knows them, and a restart ends none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionConfiguration {

    /** @param secure whether TLS ends before this process, which then cannot see it by itself */
    @Bean
    CookieSerializer sessionCookies(MasterKey masterKey, @Value("${server.servlet.session.cookie.name}") String name,
                                    @Value("${server.servlet.session.cookie.secure:#{null}}") Boolean secure) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName(name);
        cookies.setSameSite("Strict");
        if (secure != null) {
            cookies.setUseSecureCookie(secure);
        }
        return new SignedCookies(cookies, masterKey);
    }

    /** What a session holds is text. Anything else is refused: no bytes of the database become objects of whatever class they name. */
    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService text = new GenericConversionService();
        text.addConverter(Object.class, byte[].class, value -> ((String) value).getBytes(StandardCharsets.UTF_8));
        text.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return text;
    }

    /** Two requests of one browser may set the same attribute at once. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterAttributeStands() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
