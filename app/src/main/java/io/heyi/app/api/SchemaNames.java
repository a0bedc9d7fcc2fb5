package io.heyi.app.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Names schemas by their area, their class and the classes around it: two records {@code Details} of two areas are two schemas. By the
 * simple name alone one would silently stand for the other in {@link ModelConverters}, and the document would ask for what is refused.
 */
@Configuration(proxyBeanMethods = false)
class SchemaNames extends TypeNameResolver {

    private static final String AREAS = "io.heyi.app.api.";

    /** The first to be registered is the last to be asked, as the one it takes the place of was. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemasNamedApart() {
        return new ModelResolver(Json31.mapper(), this).openapi31(true);
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return (around == null ? area(type) : getNameOfClass(around)) + type.getSimpleName();
    }

    /** The sub-package of the interface that a record belongs to, or nothing. */
    private static String area(Class<?> type) {
        String name = type.getPackageName();
        if (!name.startsWith(AREAS)) {
            return "";
        }
        return Character.toUpperCase(name.charAt(AREAS.length())) + name.substring(AREAS.length() + 1);
    }
}
