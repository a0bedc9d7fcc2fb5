package io.heyi.app.access;

import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks who may before anything of the request is read: otherwise a wrong body would tell those who may not what a right one looks like. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RolesFirst implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(PermitAll.class)) {
            RolesAllowed allowed = method.getMethodAnnotation(RolesAllowed.class);
            if (allowed == null || Stream.of(allowed.value()).noneMatch(request::isUserInRole)) {
                throw new AccessDeniedException("not allowed");
            }
        }
        return true;
    }
}
