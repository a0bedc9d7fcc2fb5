package io.heyi.command.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRefusals.UnknownResident;
import io.heyi.command.coverage.InvoiceKey;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.intake.file.ClaimLines;
import io.heyi.command.intake.file.ClaimRow;
import io.heyi.command.intake.file.Columns;
import io.heyi.command.intake.file.CsvFile;
import io.heyi.command.intake.file.Rejection;
import io.heyi.command.intake.file.RowReader;
import io.heyi.command.intake.file.UnusableFile;
import io.heyi.command.journal.CommandLanes;
import io.heyi.command.journal.Outcome;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.command.register.JdbcEnrollmentRegister.CoveredIn;
import io.heyi.command.register.JdbcEnrollmentRegister.ResidentDay;
import io.heyi.command.register.JdbcResidentRegister;
import io.heyi.events.coverage.ClaimId;

/**
 * {@code claims.csv}: a row, a settlement. A claim goes to the household that covered its resident on its day; the place in the order of
 * settlement is the row's place in the file, whatever runs at once.
 *
 * @param firstOrdinal the place of the first row
 * @param linesTakenBy the institution that each number with lines has been met at
 * @param rowsInspected how many rows have a place reserved
 */
record ClaimStage(CsvFile file, ClaimLines lines, long firstOrdinal, JdbcEnrollmentRegister enrollments, JdbcResidentRegister residents,
                  Map<String, String> linesTakenBy, long rowsInspected) implements Stage {

    private static final int LOOKED_UP_TOGETHER = 1_000;

    /** Claims of a resident who moved count in several households: all such households share one lane and keep the order of the file. */
    private static final String TIED_HOUSEHOLDS = "";

    private record Numbered(long ordinal, ClaimRow row) {

        ResidentDay residentDay() {
            return new ResidentDay(row.resident(), row.settledOn());
        }
    }

    @Override
    public void send(CommandLanes lanes, Tally tally) {
        Places places = new Places();
        CountyWideKeys keys = new CountyWideKeys();
        try (RowReader<ClaimRow> rows = file.read(Columns.CLAIMS, rejected -> {
            places.next();
            lines.of(rejected.key());
            tally.rejected(rejected);
        })) {
            List<Numbered> together = new ArrayList<>(LOOKED_UP_TOGETHER);
            while (rows.hasNext()) {
                ClaimRow row = rows.next();
                together.add(new Numbered(places.next(), row));
                if (together.size() == LOOKED_UP_TOGETHER || !rows.hasNext()) {
                    send(together, lanes, keys, tally);
                    together.clear();
                }
            }
        }
    }

    /** Gives out the places reserved for the rows that were inspected, and no more. */
    private final class Places {

        private long given;

        long next() {
            if (given == rowsInspected) {
                throw new UnusableFile(file.name(), 0, "文件在读取过程中变长了，请在传完后再导入",
                        "has grown while it was read; import it again when its transfer is complete");
            }
            return firstOrdinal + given++;
        }
    }

    private void send(List<Numbered> together, CommandLanes lanes, CountyWideKeys keys, Tally tally) {
        Map<ResidentDay, CoveredIn> households = enrollments.householdsOn(together.stream().map(Numbered::residentDay).toList());
        for (Numbered numbered : together) {
            ClaimRow row = numbered.row();
            CoveredIn covered = households.get(numbered.residentDay());
            List<BilledLine> charges = lines.of(row.claimId());
            List<Rejection> brokenLines = lines.faultsOf(row.claimId());
            if (!brokenLines.isEmpty()) {
                tally.rejected(List.of(Rejections.brokenLines(file, row, brokenLines.get(0))));
            } else if (linesBelongToAnother(row)) {
                tally.rejected(List.of(Rejections.linesOfAnother(file, row)));
            } else if (covered == null) {
                tally.rejected(row.line(), residents.isRegistered(row.resident()) ? new NotEnrolled() : new UnknownResident());
            } else {
                keys.before(lanes, "claim", row.institution(), row.claimId());
                InvoiceKey invoice = new InvoiceKey(row.institution(), row.invoiceNo());
                keys.before(lanes, "invoice", invoice.institution(), invoice.number());
                SettleClaim command = new SettleClaim(covered.householdNo(), row.settledOn().getYear(), numbered.ordinal(),
                        request(row, charges));
                lanes.send(covered.tied() ? TIED_HOUSEHOLDS : covered.householdNo(), command, outcome -> count(row, outcome, tally));
            }
        }
    }

    /** The lines file names a claim by its number alone, so only one institution may use a number with lines in one import. */
    private boolean linesBelongToAnother(ClaimRow row) {
        return lines.has(row.claimId())
                && !linesTakenBy.computeIfAbsent(row.claimId(), id -> row.institution()).equals(row.institution());
    }

    private static void count(ClaimRow row, Outcome outcome, Tally tally) {
        if (outcome instanceof Outcome.Refused refused) {
            tally.rejected(row.line(), refused.refusal());
        } else if (outcome.<Settlement>orThrow().repeated()) {
            tally.unchanged(1);
        } else {
            tally.taken(1);
        }
    }

    private static ClaimRequest request(ClaimRow row, List<BilledLine> charges) {
        ClassSums sums = row.hasLines() ? null : new ClassSums(row.classA(), row.classB(), row.classC());
        return new ClaimRequest(new ClaimId(row.institution(), row.claimId()), row.kind(), row.resident(), row.admittedOn(),
                row.settledOn(), row.diagnoses(), row.invoiceNo(), row.total(), sums, charges, row.referral(), row.traditionalMedicine(),
                row.placement(), row.corrects() == null ? null : new ClaimId(row.institution(), row.corrects()));
    }
}
