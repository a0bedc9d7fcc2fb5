package io.heyi.app.api;

import java.util.Set;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * What a record is called in the OpenAPI document: two areas may each have a Line or an Approve of their own, so those of the interface carry
 * their area's name, and inner ones their outer's.
 */
final class SchemaNames extends TypeNameResolver {

    private static final String AREAS = "io.heyi.app.api.";

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = type.getName();
        if (!name.startsWith(AREAS) || !name.substring(AREAS.length()).contains(".")) {
            return super.nameForClass(type, options);
        }
        String within = name.substring(AREAS.length());
        String area = within.substring(0, within.indexOf('.'));
        String simple = within.substring(within.lastIndexOf('.') + 1).replace("$", "");
        return Character.toUpperCase(area.charAt(0)) + area.substring(1) + simple;
    }
}
