package io.heyi.benefits.claim;

import io.heyi.benefits.claim.ClaimRefusals.ChargedOutsideStay;
import io.heyi.benefits.claim.ClaimRefusals.DatesInDisorder;
import io.heyi.benefits.claim.ClaimRefusals.DiagnosisAbsent;
import io.heyi.benefits.claim.ClaimRefusals.FieldAbsent;
import io.heyi.benefits.claim.ClaimRefusals.LineTwice;
import io.heyi.benefits.claim.ClaimRefusals.LinesAndSums;
import io.heyi.benefits.claim.ClaimRefusals.LinesDoNotAddUp;
import io.heyi.benefits.claim.ClaimRefusals.NeitherLinesNorSums;
import io.heyi.benefits.claim.ClaimRefusals.SumsDoNotAddUp;
import io.heyi.benefits.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a claim must satisfy in itself, before any plan is asked (adjudication §3). */
final class ClaimCheck {

    private ClaimCheck() {
    }

    static void particulars(ClaimKind kind, String institution, InstitutionLevel level, Placement placement) {
        present("kind", kind);
        present("institution", institution);
        present("level", level);
        present("placement", placement);
    }

    static void dates(LocalDate admittedOn, LocalDate servedOn) {
        present("servedOn", servedOn);
        if (admittedOn.isAfter(servedOn)) {
            throw new DatesInDisorder();
        }
    }

    static void diagnoses(ClaimKind kind, List<String> diagnoses) {
        boolean chosenByDiagnosis = kind == ClaimKind.SINGLE_DISEASE || kind == ClaimKind.CHRONIC;
        if (chosenByDiagnosis && diagnoses.isEmpty()) {
            throw new DiagnosisAbsent();
        }
        for (String code : diagnoses) {
            if (code.isBlank()) {
                throw new DiagnosisAbsent();
            }
        }
    }

    /** A line's own day lies within the stay, or the catalogue of a day would decide on which nobody was treated. */
    static void days(LocalDate admittedOn, LocalDate servedOn, List<ChargeLine> lines) {
        for (ChargeLine line : lines) {
            LocalDate day = line.chargedOn();
            if (day != null && (day.isBefore(admittedOn) || day.isAfter(servedOn))) {
                throw new ChargedOutsideStay(line.line());
            }
        }
    }

    static void charges(Money total, ClassSums sums, List<ChargeLine> lines) {
        Amounts.check("total", total);
        if (lines.isEmpty()) {
            sumsAddUp(total, sums);
        } else if (sums != null) {
            throw new LinesAndSums();
        } else {
            linesAddUp(total, lines);
        }
    }

    private static void sumsAddUp(Money total, ClassSums sums) {
        if (sums == null) {
            throw new NeitherLinesNorSums();
        }
        if (!sums.total().equals(total)) {
            throw new SumsDoNotAddUp(sums.total(), total);
        }
    }

    private static void linesAddUp(Money total, List<ChargeLine> lines) {
        Set<Integer> numbers = new HashSet<>();
        BigDecimal exact = BigDecimal.ZERO;
        for (ChargeLine line : lines) {
            if (!numbers.add(line.line())) {
                throw new LineTwice(line.line());
            }
            exact = exact.add(line.amount());
        }
        Money sum = Money.rounded(exact);
        if (!sum.equals(total)) {
            throw new LinesDoNotAddUp(sum, total);
        }
    }

    private static void present(String field, Object value) {
        if (value == null) {
            throw new FieldAbsent(field);
        }
    }
}
