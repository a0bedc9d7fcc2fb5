package io.heyi.command.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.command.plan.PlanRefusals.AnotherPlanInForce;
import io.heyi.command.plan.PlanRefusals.DaysAlreadySettled;
import io.heyi.command.plan.PlanRefusals.VersionAlreadyPublished;
import io.heyi.command.plan.PlanRefusals.VersionEndsBeforeTheOneItReplaces;
import io.heyi.command.plan.PlanRefusals.VersionOfAnotherRegion;
import io.heyi.command.plan.PlanRefusals.VersionOutOfOrder;
import io.heyi.events.plan.BenefitPlanPublished;
import io.heyi.events.plan.PlanEvent;

/** Which versions of a plan may be published. Pure. */
final class PlanDecisions {

    private PlanDecisions() {
    }

    static List<PlanEvent> decide(PublishBenefitPlan command, List<BenefitPlanPublished> versions, PlanCalendar calendar) {
        BenefitPlan plan = command.plan();
        String sha256 = sha256(command.yaml());
        for (BenefitPlanPublished known : versions) {
            if (known.version() == plan.version()) {
                if (known.sha256().equals(sha256)) {
                    return List.of();
                }
                throw new VersionAlreadyPublished();
            }
        }
        if (!versions.isEmpty() && plan.version() < versions.get(versions.size() - 1).version()) {
            throw new VersionOutOfOrder(versions.get(versions.size() - 1).version() + 1);
        }
        if (calendar.anyOtherPlanBetween(plan.code(), plan.region(), plan.validFrom(), plan.validTo())) {
            throw new AnotherPlanInForce();
        }
        refuseUnlessReplaceable(plan, versions, calendar);
        return List.of(published(plan, command.yaml()));
    }

    /** The event of a plan's publication. */
    static BenefitPlanPublished published(BenefitPlan plan, String yaml) {
        return new BenefitPlanPublished(plan.code(), plan.version(), plan.region(), plan.year(), plan.validFrom(), plan.validTo(),
                plan.annualCeiling(), yaml, sha256(yaml));
    }

    /**
     * From its first day on a version replaces those before it. It must not end before them, or they would be in force again; and nobody
     * was settled on its days yet, or two claims of one day would be settled by two rules.
     */
    private static void refuseUnlessReplaceable(BenefitPlan plan, List<BenefitPlanPublished> versions, PlanCalendar calendar) {
        boolean replaces = false;
        for (BenefitPlanPublished known : versions) {
            if (!known.region().equals(plan.region())) {
                throw new VersionOfAnotherRegion();
            }
            boolean overlaps = !known.validFrom().isAfter(plan.validTo()) && !known.validTo().isBefore(plan.validFrom());
            if (overlaps && plan.validTo().isBefore(known.validTo())) {
                throw new VersionEndsBeforeTheOneItReplaces(known.version());
            }
            replaces |= overlaps;
        }
        if (replaces) {
            calendar.lastDaySettled(plan.code(), plan.validFrom(), plan.validTo()).ifPresent(day -> {
                throw new DaysAlreadySettled(day.toString());
            });
        }
    }

    private static String sha256(String document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
