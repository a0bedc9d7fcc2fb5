package io.heyi.command.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.intake.file.ClaimLines;
import io.heyi.command.intake.file.Columns;
import io.heyi.command.intake.file.CsvFile;
import io.heyi.command.intake.file.Inspection;
import io.heyi.command.intake.file.Rejection;
import io.heyi.command.intake.file.Table;
import io.heyi.command.journal.CommandLanes;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.command.register.JdbcResidentRegister;
import io.heyi.command.register.SettlementOrder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes the office's files: first every file is read once and refused whole if it cannot be used, then the plan is published, then the rows
 * become commands, file by file. It can be interrupted anywhere and run again: what is known already changes nothing.
 */
public final class Importer {

    private static final int GROUP_SIZE = 250;

    private final GroupCommit groupCommit;
    private final SettlementOrder order;
    private final JdbcEnrollmentRegister enrollments;
    private final JdbcResidentRegister residents;
    private final EnrollmentWindow window;
    private final TransactionOperations transaction;

    public Importer(GroupCommit groupCommit, SettlementOrder order, JdbcEnrollmentRegister enrollments, JdbcResidentRegister residents,
                    EnrollmentWindow window, TransactionOperations transaction) {
        this.groupCommit = groupCommit;
        this.order = order;
        this.enrollments = enrollments;
        this.residents = residents;
        this.window = window;
        this.transaction = transaction;
    }

    /** The same, for commands that all carry this: who sends them, and on whose approval. */
    public Importer with(Map<String, ?> metadata) {
        return new Importer(groupCommit.with(metadata), order, enrollments, residents, window, transaction);
    }

    /** @throws io.heyi.command.intake.file.UnusableFile if a file cannot be used */
    public void check(ImportFiles files) {
        new Run(files, Progress.SILENT);
    }

    /**
     * Takes what can be taken; a wrong row is rejected alone.
     *
     * @param lanes how many groups of commands run at once
     * @throws io.heyi.command.intake.file.UnusableFile if a file cannot be used; nothing is taken then
     */
    public ImportSummary take(ImportFiles files, int lanes, Progress progress) {
        return new Run(files, progress).take(lanes);
    }

    /**
     * Takes everything or nothing: one rejected row and the ledger stays as it was. One thread, one transaction, and one command at a time:
     * PostgreSQL gives up a whole transaction at the first violated constraint, so each command must see what the one before it wrote.
     *
     * @throws io.heyi.command.intake.file.UnusableFile if a file cannot be used
     */
    public ImportSummary takeAllOrNothing(ImportFiles files, Progress progress) {
        Run run = new Run(files, progress);
        return transaction.execute(status -> {
            ImportSummary summary = run.take(0);
            if (summary.rejectedRows() > 0) {
                status.setRollbackOnly();
            }
            return summary;
        });
    }

    /** One import under way. */
    private final class Run {

        private final Progress progress;
        private final PlanFile plan;
        private final Checked institutions;
        private final Checked residentRows;
        private final Checked enrollment;
        private final Checked claims;
        private final Checked lines;
        private final List<FileSummary> summaries = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();

        private Run(ImportFiles files, Progress progress) {
            this.progress = progress;
            plan = PlanFile.read(files.plan());
            institutions = check(files.institutions(), Columns.INSTITUTIONS);
            residentRows = check(files.residents(), Columns.RESIDENTS);
            enrollment = check(files.enrollment(), Columns.ENROLLMENT);
            claims = check(files.claims(), Columns.CLAIMS);
            lines = check(files.lines(), Columns.CLAIM_LINES);
        }

        private static Checked check(Path path, Table<?> table) {
            if (path == null) {
                return null;
            }
            CsvFile file = CsvFile.of(path);
            return new Checked(file, file.inspect(table));
        }

        private ImportSummary take(int laneCount) {
            plan.publish(groupCommit);
            try (CommandLanes lanes = new CommandLanes(groupCommit, laneCount, laneCount == 0 ? 1 : GROUP_SIZE)) {
                if (institutions != null) {
                    run(institutions, "机构", "institutions", new InstitutionStage(institutions.file()), lanes);
                }
                if (residentRows != null) {
                    run(residentRows, "居民", "residents", new ResidentStage(residentRows.file(), groupCommit), lanes);
                }
                if (enrollment != null) {
                    run(enrollment, "参合", "enrollment", new EnrollmentStage(enrollment.file(), window, groupCommit), lanes);
                }
                if (claims != null) {
                    settle(lanes);
                }
            }
            return new ImportSummary(List.copyOf(summaries), List.copyOf(rejections));
        }

        private void settle(CommandLanes lanes) {
            Tally lineTally = lines == null ? null : new Tally(lines.inspection(), Progress.SILENT);
            ClaimLines charges = lines == null ? ClaimLines.none() : ClaimLines.load(lines.file(), lineTally::rejected);
            long first = order.forFile(identity(), claims.inspection().rows());
            run(claims, "结算", "claims", new ClaimStage(claims.file(), charges, first, enrollments, residents,
                    new HashMap<>(), claims.inspection().rows()), lanes);
            if (lines != null) {
                countLines(charges, lineTally);
            }
        }

        /** The lines share the fate of their claims, so only those that never reached one are told of here. */
        private void countLines(ClaimLines charges, Tally lineTally) {
            charges.unused().forEach(orphans -> lineTally.rejectedRows(orphans.rows(), Rejections.lineWithoutClaim(lines.file(), orphans.line())));
            FileSummary counted = lineTally.summary();
            long good = counted.rows() - counted.rejected();
            boolean known = summaries.get(summaries.size() - 1).taken() == 0;
            summaries.add(new FileSummary(counted.file(), counted.rows(), known ? 0 : good, known ? good : 0, counted.rejected()));
            rejections.addAll(lineTally.rejections());
        }

        /** Other lines make other claims, so both files together are what must be the same again. */
        private String identity() {
            return lines == null ? claims.inspection().sha256() : claims.inspection().sha256() + "+" + lines.inspection().sha256();
        }

        private void run(Checked checked, String zh, String en, Stage stage, CommandLanes lanes) {
            Tally tally = new Tally(checked.inspection(), progress);
            progress.begin(zh, en, checked.inspection().rows());
            stage.send(lanes, tally);
            lanes.drain();
            progress.end();
            summaries.add(tally.summary());
            rejections.addAll(tally.rejections());
        }
    }

    private record Checked(CsvFile file, Inspection inspection) {
    }
}
