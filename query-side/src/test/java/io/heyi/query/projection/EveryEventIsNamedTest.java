package io.heyi.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.heyi.events.coverage.CoverageEvent;
import io.heyi.query.Projections;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A new event must be thought about in every projection: to be handled, or to be ignored by name. */
class EveryEventIsNamedTest {

    @ParameterizedTest
    @MethodSource("projections")
    void eachProjectionNamesEveryEventOnce(Projection projection) throws Exception {
        Set<Class<?>> named = new HashSet<>(projection.events().handled());
        named.addAll(projection.events().ignored());

        assertThat(named).isEqualTo(recordedClasses());
        assertThat(projection.events().handled()).doesNotContainAnyElementsOf(projection.events().ignored());
    }

    @Test
    void theEventsAreFound() throws Exception {
        assertThat(recordedClasses()).contains(CoverageEvent.class.getPermittedSubclasses()).hasSizeGreaterThan(15);
    }

    static List<Projection> projections() {
        return Projections.all();
    }

    /** Whatever carries a revision is stored. */
    private static Set<Class<?>> recordedClasses() throws IOException, URISyntaxException {
        URI home = CoverageEvent.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (home.getPath().endsWith(".jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home), Map.of())) {
                return recordedClasses(jar.getPath("/"));
            }
        }
        return recordedClasses(Path.of(home));
    }

    private static Set<Class<?>> recordedClasses(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("io/heyi/events"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .map(EveryEventIsNamedTest::load)
                    .filter(type -> type.isAnnotationPresent(Revision.class))
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EveryEventIsNamedTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
