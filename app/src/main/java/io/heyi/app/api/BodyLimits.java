package io.heyi.app.api;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How much anybody may send. The filter stands behind the sign-in: of a body whose sender has no business here nothing is read. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class BodyLimits {

    @Bean
    FilterRegistrationBean<BodyLimit> bodies(ProblemWriter problems, @Value("${heyi.largest-body}") DataSize largest,
                                             @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(problems, largest, largestUpload));
        filter.addUrlPatterns("/api/*");
        return filter;
    }
}
