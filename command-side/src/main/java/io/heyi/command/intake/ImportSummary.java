package io.heyi.command.intake;

import java.util.List;

import io.heyi.command.intake.file.Rejection;

/** What became of an import: file by file, and every rejection in the order of the files. */
public record ImportSummary(List<FileSummary> files, List<Rejection> rejections) {

    public long rejectedRows() {
        return files.stream().mapToLong(FileSummary::rejected).sum();
    }

    public long takenRows() {
        return files.stream().mapToLong(FileSummary::taken).sum();
    }
}
