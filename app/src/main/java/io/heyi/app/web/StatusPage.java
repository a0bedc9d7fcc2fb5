package io.heyi.app.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import io.heyi.app.access.ScopedReads;
import io.heyi.app.screen.ReportText;
import io.heyi.query.knownat.CaughtUp;
import io.heyi.query.knownat.KnownAt;
import io.heyi.query.knownat.KnownAtQuery;
import io.heyi.query.report.CountyReport;
import io.heyi.query.report.CountyReport.Figures;
import io.heyi.query.report.CountyReportQuery;
import io.heyi.query.settlements.LatestServiceDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The plain page that says whether the ledger is well and what its latest year comes to. Sums only, no person. */
@Controller
class StatusPage {

    private final KnownAtQuery knownAt;
    private final CaughtUp caughtUp;
    private final LatestServiceDay latest;
    private final CountyReportQuery reports;
    private final ScopedReads reads;

    StatusPage(KnownAtQuery knownAt, CaughtUp caughtUp, LatestServiceDay latest, CountyReportQuery reports, ScopedReads reads) {
        this.knownAt = knownAt;
        this.caughtUp = caughtUp;
        this.latest = latest;
        this.reports = reports;
        this.reads = reads;
    }

    /** The position of the ledger beside that of the figures, so that a lag is seen and not guessed. */
    record Positions(long ledger, long figures) {

        public long behind() {
            return ledger - figures;
        }
    }

    @GetMapping("/")
    String show(Model model) {
        KnownAt now = knownAt.resolve(null);
        long applied = Math.min(caughtUp.applied(), now.position());
        model.addAttribute("positions", new Positions(now.position(), applied));
        model.addAttribute("now", ZonedDateTime.ofInstant(now.instant(), ZoneId.systemDefault()));
        reads.sums(() -> latest.day(applied).map(day -> year(day, applied))).ifPresent(report -> show(report, model));
        return "status";
    }

    /** One line of the table; {@code name} is a message key. */
    record Line(String name, Figures figures) {

        public String rate() {
            return figures.totalCost().isZero() ? "—" : ReportText.percent(figures.compensationRate());
        }
    }

    private static void show(CountyReport report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("lines", List.of(new Line("status.total", report.total()), new Line("status.outpatient", report.outpatient()),
                new Line("status.inpatient", report.inpatient())));
    }

    private CountyReport year(LocalDate latestDay, long position) {
        return reports.draw(latestDay.withDayOfYear(1), latestDay, position);
    }
}
