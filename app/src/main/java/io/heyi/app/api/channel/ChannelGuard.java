package io.heyi.app.api.channel;

import io.heyi.app.api.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How often a hospital may send. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ChannelGuard {

    private static final String CHANNEL = "/api/v1/channel/**";

    @Bean
    WebMvcConfigurer channelRates(ProblemWriter problems, @Value("${heyi.channel.requests-per-second}") long perSecond,
                                  @Value("${heyi.channel.burst}") long burst) {
        HospitalRate rate = new HospitalRate(problems, perSecond, burst);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(rate).addPathPatterns(CHANNEL);
            }
        };
    }
}
