package io.heyi.command.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.heyi.benefits.Refusal;
import io.heyi.command.intake.file.Inspection;
import io.heyi.command.intake.file.RejectedRow;
import io.heyi.command.intake.file.Rejection;

/** Counts what becomes of the rows of one file; many threads report to it. */
final class Tally {

    private final Inspection inspection;
    private final Progress progress;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicLong rejectedRows = new AtomicLong();
    private final List<Rejection> rejections = new ArrayList<>();

    Tally(Inspection inspection, Progress progress) {
        this.inspection = inspection;
        this.progress = progress;
    }

    void taken(long rows) {
        taken.addAndGet(rows);
        progress.advance(rows);
    }

    void unchanged(long rows) {
        unchanged.addAndGet(rows);
        progress.advance(rows);
    }

    void rejected(RejectedRow row) {
        rejected(row.faults());
    }

    void rejected(long line, Refusal refusal) {
        String column = FileColumns.of(refusal.field());
        rejected(List.of(new Rejection(inspection.file(), line, column, refusal.name(), refusal.zh(), refusal.en())));
    }

    /** All reasons of one row. */
    void rejected(List<Rejection> faults) {
        synchronized (rejections) {
            rejections.addAll(faults);
        }
        rejectedRows.incrementAndGet();
        progress.advance(1);
    }

    /** Several rows for one reason. */
    void rejectedRows(long rows, Rejection reason) {
        rejected(List.of(reason));
        rejectedRows.addAndGet(rows - 1);
    }

    FileSummary summary() {
        return new FileSummary(inspection.file(), inspection.rows(), taken.get(), unchanged.get(), rejectedRows.get());
    }

    /** In the order of the file. */
    List<Rejection> rejections() {
        synchronized (rejections) {
            return rejections.stream().sorted(Comparator.comparingLong(Rejection::line)).toList();
        }
    }
}
