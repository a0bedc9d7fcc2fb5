package io.heyi.command.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.command.plan.PlanRefusals.AnotherPlanInForce;
import io.heyi.command.plan.PlanRefusals.VersionAlreadyPublished;
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
        if (calendar.anyPlanBetween(plan.region(), plan.validFrom(), plan.validTo())) {
            throw new AnotherPlanInForce();
        }
        return List.of(new BenefitPlanPublished(plan.code(), plan.version(), plan.region(), plan.year(), plan.validFrom(),
                plan.validTo(), plan.annualCeiling(), command.yaml(), sha256));
    }

    private static String sha256(String document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
