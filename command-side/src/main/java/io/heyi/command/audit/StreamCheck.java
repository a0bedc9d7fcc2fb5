package io.heyi.command.audit;

import java.util.ArrayList;
import java.util.List;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.adjudication.Adjudicator;
import io.heyi.benefits.catalogue.LineTerms;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.usage.Standing;
import io.heyi.command.audit.Verification.Finding;
import io.heyi.command.catalogue.CataloguedLines;
import io.heyi.command.catalogue.Catalogues;
import io.heyi.command.coverage.CoverageRetold;
import io.heyi.command.coverage.CoverageState;
import io.heyi.command.plan.PlanBook;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.CoverageEvent;

/** Recomputes one benefit year as it is read: the standing from the events before, the adjudication from the standing. */
final class StreamCheck {

    private final PlanBook plans;
    private final Catalogues catalogues;
    private final CoverageState state = new CoverageState();
    private final List<Finding> findings = new ArrayList<>();
    private long nextNumber;
    private long settlements;
    private int year;
    private long lastPosition;

    StreamCheck(PlanBook plans, Catalogues catalogues) {
        this.plans = plans;
        this.catalogues = catalogues;
    }

    void read(long position, long number, CoverageEvent event) {
        if (number != nextNumber) {
            find(position, "事件序号不连续：应为 " + nextNumber + ",实为 " + number,
                    "the stream has a gap: expected number " + nextNumber + ", found " + number);
        }
        nextNumber = number + 1;
        year = event.year();
        lastPosition = position;
        try {
            if (event instanceof ClaimSettled settled) {
                settlements++;
                recompute(position, settled);
            }
            CoverageRetold.tell(event, state);
        } catch (RuntimeException e) {
            find(position, "事件与此前事件或方案矛盾（" + e.getClass().getSimpleName() + "）",
                    "the event contradicts those before it or the plan (" + e.getClass().getSimpleName() + ")");
        }
    }

    void unreadable(long position, long number, RuntimeException e) {
        nextNumber = number + 1;
        find(position, "事件无法读取，内容已损坏（" + e.getClass().getSimpleName() + "）",
                "the event cannot be read; its content is damaged (" + e.getClass().getSimpleName() + ")");
    }

    void tellMovers(MoversCheck movers) {
        movers.read(year, state.movers(), lastPosition);
    }

    private void recompute(long position, ClaimSettled settled) {
        Standing standing = state.standing(settled.resident(), settled.claim());
        if (!standing.equals(settled.standing())) {
            find(position, "结算 " + settled.claimId() + " 的累计额与此前事件不符",
                    "the standing of claim " + settled.claimId() + " is not what the events before it add up to");
        }
        if (!linesAsCatalogued(settled)) {
            find(position, "结算 " + settled.claimId() + " 的费用明细与其目录不符",
                    "the charge lines of claim " + settled.claimId() + " are not what their catalogues say");
        }
        Adjudication again = Adjudicator.adjudicate(plans.version(settled.plan()), settled.claim(), settled.patient(), settled.standing());
        if (!again.equals(settled.adjudication())) {
            find(position, "结算 " + settled.claimId() + " 重算结果不同：统筹 " + settled.adjudication().basic() + " / " + again.basic(),
                    "claim " + settled.claimId() + " recomputes differently: basic " + settled.adjudication().basic() + " / " + again.basic());
        }
    }

    private boolean linesAsCatalogued(ClaimSettled settled) {
        List<ChargeLine> lines = settled.claim().lines();
        LineTerms terms = new LineTerms(settled.claim().level(), plans.version(settled.plan()).cataloguePrepay());
        return settled.catalogues().isEmpty() || CataloguedLines.again(settled.billedLines(),
                settled.claim().servedOn(), terms, catalogues, settled.catalogues()).charges().equals(lines);
    }

    private void find(long position, String zh, String en) {
        findings.add(new Finding(position, zh, en));
    }

    long settlements() {
        return settlements;
    }

    List<Finding> findings() {
        return findings;
    }
}
