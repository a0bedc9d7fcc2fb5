package io.heyi.app.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.heyi.app.ledger.Ledger;
import io.heyi.app.sample.SampleHousehold;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.institution.DesignateInstitution;
import io.heyi.command.intake.Progress;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.events.coverage.ClaimId;

/** One county with two townships and two hospitals: what belongs to one is nothing to the other. */
public record TwoTenants(Tenant here, Tenant there) {

    public static final int YEAR = 2009;

    /** A household of one in a township, and the hospital that treated its resident. */
    public record Tenant(String township, String village, String household, ResidentNumber resident, String name, String institution,
                         String claimNo) {
    }

    /** One settlement here, two there. */
    public static TwoTenants in(Ledger ledger) throws IOException {
        ledger.groupCommit().execute(PublishBenefitPlan.of(Files.readString(Path.of("src/main/resources/sample/plan.yaml"))));
        Tenant here = tenant(ledger, 1, "甲乡人");
        Tenant there = tenant(ledger, 2, "乙乡人");
        settle(ledger, here, here.claimNo(), 1);
        settle(ledger, there, there.claimNo(), 2);
        settle(ledger, there, there.claimNo() + "-2", 3);
        ledger.readSide().awaitNow(Progress.SILENT);
        return new TwoTenants(here, there);
    }

    private static Tenant tenant(Ledger ledger, int number, String name) {
        String township = "99010100" + number;
        Tenant tenant = new Tenant(township, township + "001", township + "000" + number + "77", SampleHousehold.resident(number), name, "C990101" + number,
                "S-" + number + "-4711");
        ledger.groupCommit().execute(new DesignateInstitution(tenant.institution(), name + "医院", InstitutionLevel.COUNTY, "990101",
                Placement.HOME, null, null));
        SampleHousehold.enrolled(ledger, tenant.household(), tenant.village(), tenant.resident(), name, YEAR);
        return tenant;
    }

    private static void settle(Ledger ledger, Tenant tenant, String claimNo, int ordinal) {
        Money total = Money.parse("40000.00");
        LocalDate day = LocalDate.of(YEAR, 6, ordinal);
        ledger.groupCommit().execute(new SettleClaim(tenant.household(), YEAR, ordinal, new ClaimRequest(
                new ClaimId(tenant.institution(), claimNo), ClaimKind.INPATIENT, tenant.resident(), day, day.plusDays(3),
                new ArrayList<>(List.of("J18.900")), "INV-" + claimNo, total, new ClassSums(total, Money.ZERO, Money.ZERO), List.of(), null,
                false, null, null)));
    }
}
