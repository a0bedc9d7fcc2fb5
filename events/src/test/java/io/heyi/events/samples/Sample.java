package io.heyi.events.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.heyi.events.card.CardEvent;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.household.HouseholdEvent;
import io.heyi.events.institution.InstitutionEvent;
import io.heyi.events.plan.PlanEvent;
import org.axonframework.serialization.Revision;

/**
 * An event as one revision of it is stored: {@code samples/<EventName>.<revision>.json}, or {@code <EventName>.<revision>.<what>.json}
 * where one is not enough.
 */
public record Sample(String name, String event, String revision, String json) {

    private static final Path FOLDER = Path.of("src/test/resources/samples");

    public static List<Sample> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Sample::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every event that can be stored. */
    public static List<Class<?>> events() {
        return Stream.of(HouseholdEvent.class, CoverageEvent.class, InstitutionEvent.class, PlanEvent.class, CardEvent.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .<Class<?>>map(event -> event)
                .toList();
    }

    public static String revisionOf(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        return revision == null ? null : revision.value();
    }

    public Class<?> type() {
        return events().stream().filter(type -> type.getSimpleName().equals(event)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no event is called " + event));
    }

    public boolean isOfToday() {
        return revision.equals(revisionOf(type()));
    }

    private static Sample read(Path file) {
        String[] parts = file.getFileName().toString().split("\\.");
        try {
            return new Sample(file.getFileName().toString(), parts[0], parts[1], Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
