package io.heyi.app.readlog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an endpoint that shows a person's data: before the answer leaves, the reading is recorded. Every such endpoint carries it; a test
 * looks for those that do not.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsPerson {

    /** Whose data: a Spring expression over the method's parameters, such as {@code #asked.resident()} or {@code 'village ' + #village}. */
    String subject();

    /** Which data, in a few words each. */
    String[] fields();

    /** Why, unless the request says so in its header {@code X-Purpose}. */
    String purpose();
}
