package io.heyi.app.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The arrows of the house that Maven cannot hold. */
class ArchitectureTest {

    private static final JavaClasses HEYI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.heyi");

    private static final String[] DECIDING = {"io.heyi.benefits..", "io.heyi.command.household..", "io.heyi.command.coverage..",
        "io.heyi.command.institution..", "io.heyi.command.admission..", "io.heyi.command.plan.."};

    @Test
    void whatItIsWorthDependsOnNothing() {
        check(classes().that().resideInAPackage("io.heyi.benefits..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("io.heyi.benefits..", "java.."));
    }

    @Test
    void whatHappenedKnowsBenefitsJacksonAndTheRevisionOnly() {
        check(classes().that().resideInAPackage("io.heyi.events..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("io.heyi.events..", "io.heyi.benefits..", "java..",
                        "tools.jackson..", "com.fasterxml.jackson.annotation..", "org.axonframework.serialization.."));
    }

    @Test
    void whatMayHappenAndWhatPeopleAskDoNotKnowEachOther() {
        check(noClasses().that().resideInAPackage("io.heyi.command..").should().dependOnClassesThat().resideInAPackage("io.heyi.query.."));
        check(noClasses().that().resideInAPackage("io.heyi.query..").should().dependOnClassesThat().resideInAPackage("io.heyi.command.."));
    }

    @Test
    void nobodyKnowsTheApplication() {
        check(noClasses().that().resideOutsideOfPackage("io.heyi.app..").should().dependOnClassesThat().resideInAPackage("io.heyi.app.."));
    }

    @Test
    void aDecisionReadsNoClockAndDrawsNoRandomNumber() {
        check(noClasses().that().resideInAnyPackage(DECIDING).should().dependOnClassesThat().belongToAnyOf(Clock.class, Random.class));
        for (Class<?> clock : new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class}) {
            check(noClasses().that().resideInAnyPackage(DECIDING).should().callMethod(clock, "now"));
        }
        check(noClasses().that().resideInAnyPackage(DECIDING).should().callMethod(UUID.class, "randomUUID"));
        check(noClasses().that().resideInAnyPackage(DECIDING).should().callMethod(System.class, "currentTimeMillis"));
        check(noClasses().that().resideInAnyPackage(DECIDING).should().callMethod(Math.class, "random"));
    }

    @Test
    void noFloatingPointNearMoney() {
        String[] nearMoney = {"io.heyi.benefits..", "io.heyi.events..", "io.heyi.command..", "io.heyi.query.."};
        DescribedPredicate<JavaClass> floating = DescribedPredicate.describe("floating point", type ->
                type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class)
                        || type.isEquivalentTo(Double.class) || type.isEquivalentTo(Float.class));
        check(fields().that().areDeclaredInClassesThat().resideInAnyPackage(nearMoney)
                .should().notHaveRawType(floating));
        check(methods().that().areDeclaredInClassesThat().resideInAnyPackage(nearMoney)
                .should().notHaveRawReturnType(floating));
        check(noClasses().that().resideInAnyPackage(nearMoney).should().dependOnClassesThat(floating));
    }

    @Test
    void decisionsKnowNoFrameworkButTheirAnnotations() {
        check(noClasses().that().haveSimpleNameEndingWith("Decisions").or().haveSimpleNameEndingWith("State")
                .should().dependOnClassesThat().resideInAnyPackage("org.axonframework..", "org.springframework..", "java.sql.."));
    }

    @Test
    void packagesOfAModuleHaveNoCycles() {
        check(slices().matching("io.heyi.benefits.(*)..").should().beFreeOfCycles());
        check(slices().matching("io.heyi.command.(*)..").should().beFreeOfCycles());
        check(slices().matching("io.heyi.query.(*)..").should().beFreeOfCycles());
    }

    private static void check(ArchRule rule) {
        rule.check(HEYI);
    }
}
