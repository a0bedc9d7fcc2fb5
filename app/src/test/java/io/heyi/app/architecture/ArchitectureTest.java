package io.heyi.app.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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

    private static final String[] DECIDING = {"io.heyi.benefits..",
        "io.heyi.command.account..",
        "io.heyi.command.admission..",
        "io.heyi.command.approval..",
        "io.heyi.command.bank..",
        "io.heyi.command.card..",
        "io.heyi.command.catalogue..",
        "io.heyi.command.counter..",
        "io.heyi.command.coverage..",
        "io.heyi.command.household..",
        "io.heyi.command.institution..",
        "io.heyi.command.key..",
        "io.heyi.command.payment..",
        "io.heyi.command.plan..",
        "io.heyi.command.recovery..",
        "io.heyi.command.remittance..",
        "io.heyi.command.subsidy.."};

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
    void anEndpointIsClosedUnlessALineNamesWhoMay() {
        check(classes().that().areAnnotatedWith(RestController.class).should().beAnnotatedWith(DenyAll.class));
        check(methods().that().areDeclaredInClassesThat().areAnnotatedWith(RestController.class)
                .and().areMetaAnnotatedWith(RequestMapping.class)
                .should().beAnnotatedWith(RolesAllowed.class).orShould().beAnnotatedWith(PermitAll.class));
        check(methods().that().areDeclaredInClassesThat().areAnnotatedWith(RestController.class).and().areAnnotatedWith(PermitAll.class)
                .should().haveName("signIn"));
    }

    /** Controllers ask queries, which read with the caller's eyes, and start no threads, which would read with nobody's. */
    @Test
    void controllersReachForNoDatabaseAndNoThread() {
        check(noClasses().that().areAnnotatedWith(RestController.class).should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "java.util.concurrent..",
                        "org.springframework.transaction.."));
        check(noClasses().that().resideInAPackage("io.heyi.app.api..").should().callMethod(java.util.Collection.class, "parallelStream"));
    }

    /** Whatever answers callers reads from ScopedReads; what does not is named here. */
    @Test
    void questionsOfCallersAreScoped() {
        Set<String> ofTheHouse = Set.of("tokenStore", "liveProjections", "caughtUp", "knownAt", "replay");
        check(methods().that().areDeclaredIn("io.heyi.app.ledger.QueryConfiguration").and().areAnnotatedWith(Bean.class)
                .and(DescribedPredicate.describe("are not of the house itself", (JavaMethod method) -> !ofTheHouse.contains(method.getName())))
                .should().notHaveRawParameterTypes(DataSource.class));
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
