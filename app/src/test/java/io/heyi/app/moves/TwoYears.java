package io.heyi.app.moves;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.heyi.app.ledger.Ledger;
import io.heyi.app.sample.SampleHousehold;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.household.RegisterMembers;
import io.heyi.command.household.TransferMember;
import io.heyi.command.institution.DesignateInstitution;
import io.heyi.command.plan.PlanYaml;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.command.register.JdbcEnrollmentRegister.ResidentDay;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.household.Member;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few households in 2018 and 2019, under a plan with every rule and ceilings so low that they bite. */
final class TwoYears {

    static final String VILLAGE = SampleHousehold.VILLAGE;
    static final Money CREDIT = Money.parse("20.00");
    private static final String PLAN = plan();

    private TwoYears() {
    }

    private static String plan() {
        try {
            return Files.readString(Path.of("src/test/resources/mixed/plan.yaml")).replace("990404-2018", "990101-2018")
                    .replace("annualCeiling: 120000.00", "annualCeiling: 9000.00")
                    .replace("annualCeilingPerPerson: 200.00", "annualCeilingPerPerson: 90.00")
                    .replace("annualCeilingPerHousehold: 600.00", "annualCeilingPerHousehold: 150.00");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String planOf(int year) {
        return PLAN.replace("2018", String.valueOf(year));
    }

    static BenefitPlan benefitPlan(int year) {
        return PlanYaml.read(planOf(year));
    }

    static void open(Ledger ledger) {
        for (int year = 2018; year <= 2019; year++) {
            ledger.groupCommit().execute(PublishBenefitPlan.of(planOf(year)));
        }
        for (InstitutionLevel level : List.of(InstitutionLevel.VILLAGE, InstitutionLevel.TOWNSHIP, InstitutionLevel.COUNTY)) {
            ledger.groupCommit().execute(new DesignateInstitution(level.name(), "医院", level, "990101", Placement.HOME, null, null));
        }
    }

    /** Registers a household of so many residents, the first of them head, and enrolls them for the years. */
    static List<ResidentNumber> household(Ledger ledger, int number, int size, int... years) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(new Member(resident(number * 10 + i), "某人", i == 0 ? "HEAD" : "MEMBER", Category.ORDINARY, "", ""));
        }
        ledger.groupCommit().execute(new RegisterMembers(householdNo(number), VILLAGE, members));
        for (int year : years) {
            ledger.groupCommit().execute(enroll(number, year, members.stream().map(Member::resident).toList()));
        }
        return members.stream().map(Member::resident).toList();
    }

    static EnrollMembers enroll(int number, int year, List<ResidentNumber> residents) {
        return new EnrollMembers(householdNo(number), year, LocalDate.of(year, 2, 28), residents.stream()
                .map(resident -> new Contribution(resident, Money.parse("30.00"), LocalDate.of(year - 1, 12, 1), "")).toList());
    }

    static TransferMember transfer(ResidentNumber resident, String from, String to, LocalDate movedOn) {
        return new TransferMember(from, to, VILLAGE, resident, movedOn, "MEMBER");
    }

    /** As the counter sends it: to the household that covered the resident on that day. */
    static SettleClaim claim(Ledger ledger, int number, ResidentNumber resident, ClaimKind kind, InstitutionLevel level, LocalDate day,
                             String yuan) {
        return claim(ledger.enrollments().householdsOn(List.of(new ResidentDay(resident, day))).get(new ResidentDay(resident, day))
                .householdNo(), number, resident, kind, level, day, yuan);
    }

    static SettleClaim claim(String household, int number, ResidentNumber resident, ClaimKind kind, InstitutionLevel level, LocalDate day,
                             String yuan) {
        Money total = Money.parse(yuan);
        return new SettleClaim(household, day.getYear(), number, new ClaimRequest(new ClaimId(level.name(), String.valueOf(number)), kind,
                resident, day, day, List.of(kind == ClaimKind.CHRONIC ? "I10" : "J18.9"), "INV-" + number, total,
                new ClassSums(total, Money.ZERO, Money.ZERO), List.of(), null, false, null, null));
    }

    static String householdNo(int number) {
        return SampleHousehold.no(number);
    }

    static ResidentNumber resident(int number) {
        return SampleHousehold.resident(number);
    }

    static JdbcClient database(Ledger ledger) {
        return JdbcClient.create(ledger.get(DataSource.class));
    }

    /** The short names of the events of a stream. */
    static List<String> events(Ledger ledger, String household, int year) {
        return database(ledger).sql("select substring(type from '[^.]*$') from event where stream = ? order by number")
                .param("coverage:" + household + ":" + year).query(String.class).list();
    }

    /** The payloads of the events of one kind after a position, as read by the ledger. */
    static List<Map<String, Object>> payloadsAfter(Ledger ledger, long position, String type) {
        return database(ledger).sql("""
                select payload_type, payload from domain_event_entry where global_index > ? and payload_type like '%.' || ?
                order by global_index
                """).param(position).param(type).query().listOfRows();
    }
}
