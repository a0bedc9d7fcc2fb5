package io.heyi.command.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.heyi.benefits.Refusal;
import io.heyi.command.account.AccountRefusals;
import io.heyi.command.admission.AdmissionRefusals;
import io.heyi.command.approval.ApprovalRefusals;
import io.heyi.command.card.CardRefusals;
import io.heyi.command.catalogue.CataloguePublicationRefusals;
import io.heyi.command.counter.ReimbursementRefusals;
import io.heyi.command.coverage.CoverageRefusals;
import io.heyi.command.household.HouseholdRefusals;
import io.heyi.command.institution.InstitutionRefusals;
import io.heyi.command.key.KeyRefusals;
import io.heyi.command.payment.PaymentRefusals;
import io.heyi.command.plan.PlanRefusals;
import io.heyi.command.recovery.RecoveryRefusals;
import io.heyi.command.remittance.RemittanceRefusals;
import io.heyi.command.subsidy.SubsidyRefusals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A refusal that no test expects may never be thrown, or for the wrong reason. */
class EveryRefusalIsTestedTest {

    private static final Path TESTS = Path.of("src/test/java/io/heyi/command");

    /** Known at the door alone: the intake refuses such a row before any aggregate hears of it. */
    private static final Set<Class<?>> OF_THE_INTAKE = Set.of(CoverageRefusals.UnknownResident.class);

    static Stream<Class<?>> refusals() {
        return Stream.<Class<?>>of(
                        AccountRefusals.class,
                        AdmissionRefusals.class,
                        ApprovalRefusals.class,
                        CardRefusals.class,
                        CataloguePublicationRefusals.class,
                        CoverageRefusals.class,
                        HouseholdRefusals.class,
                        InstitutionRefusals.class,
                        KeyRefusals.class,
                        PaymentRefusals.class,
                        PlanRefusals.class,
                        RecoveryRefusals.class,
                        ReimbursementRefusals.class,
                        RemittanceRefusals.class,
                        SubsidyRefusals.class)
                .flatMap(file -> Stream.of(file.getDeclaredClasses()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void every_refusal_is_expected_by_a_test(Class<?> refusal) {
        if (OF_THE_INTAKE.contains(refusal)) {
            return;
        }
        Pattern expected = Pattern.compile("\\b" + refusal.getSimpleName() + "\\.class\\b");
        assertThat(testSources()).anyMatch(source -> expected.matcher(source).find());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void every_refusal_names_its_field_and_its_reason_in_both_languages(Class<?> type) throws ReflectiveOperationException {
        Refusal refusal = refusal(type);
        assertThat(refusal.name()).isEqualTo(type.getSimpleName());
        assertThat(refusal.field()).matches("[a-zA-Z_0-9]+");
        assertThat(refusal.zh()).matches(Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL));
        assertThat(refusal.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(refusal.getStackTrace()).isEmpty();
        assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
    }

    private static Refusal refusal(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        Object[] arguments = Stream.of(constructor.getParameterTypes())
                .map(parameter -> parameter == int.class ? (Object) 2 : "a_field")
                .toArray();
        return (Refusal) constructor.newInstance(arguments);
    }

    /** All but this file, which names them without expecting them. */
    private static List<String> testSources() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java") && !file.endsWith("EveryRefusalIsTestedTest.java"))
                    .map(EveryRefusalIsTestedTest::text)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
