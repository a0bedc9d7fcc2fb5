package io.heyi.app.access;

import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.task.TaskDecorator;

/** Every request begins with nobody's eyes, also where no filter of the door comes by, and hands its eyes on to what it starts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RequestScopes {

    @Bean
    FilterRegistrationBean<Filter> nobodyUntilKnown() {
        Filter filter = (request, response, chain) -> {
            ReadScope before = ReadScope.enter(ReadScope.NOBODY);
            try {
                chain.doFilter(request, response);
            } finally {
                ReadScope.enter(before);
            }
        };
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** For answers that are written by another thread. */
    @Bean
    TaskDecorator sameEyes() {
        return work -> {
            ReadScope scope = ReadScope.current();
            return () -> scope.in(() -> {
                work.run();
                return null;
            });
        };
    }
}
