package io.heyi.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is sent is read into records whose every component may be absent: what has to be there says so, and is then missed by its name. */
class RequestRecordsTest {

    @Test
    void noComponentOfARequestIsPrimitive() {
        Set<Class<?>> records = new LinkedHashSet<>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.heyi.app.api").stream()
                .filter(type -> type.isAnnotatedWith(RestController.class)).map(JavaClass::reflect)
                .forEach(controller -> collectBodies(controller, records));
        assertThat(records).as("bodies and what they hold").hasSizeGreaterThan(50);
        Set<String> primitive = new TreeSet<>();
        for (Class<?> type : records) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getType().isPrimitive()) {
                    primitive.add(type.getSimpleName() + "." + component.getName());
                }
            }
        }
        assertThat(primitive).isEmpty();
    }

    private static void collectBodies(Class<?> controller, Set<Class<?>> records) {
        for (Method method : controller.getDeclaredMethods()) {
            for (Parameter parameter : method.getParameters()) {
                if (parameter.isAnnotationPresent(RequestBody.class)) {
                    collect(parameter.getParameterizedType(), records);
                }
            }
        }
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType list) {
            for (Type argument : list.getActualTypeArguments()) {
                collect(argument, records);
            }
        } else if (type instanceof Class<?> record && record.isRecord() && record.getName().startsWith("io.heyi.app.")
                && records.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                collect(component.getGenericType(), records);
            }
        }
    }
}
