package io.heyi.command.intake;

import io.heyi.command.institution.DesignateInstitution;
import io.heyi.command.intake.file.Columns;
import io.heyi.command.intake.file.CsvFile;
import io.heyi.command.intake.file.InstitutionRow;
import io.heyi.command.intake.file.RowReader;
import io.heyi.command.journal.CommandLanes;

/** {@code institutions.csv}: a row, a designation. */
record InstitutionStage(CsvFile file) implements Stage {

    @Override
    public void send(CommandLanes lanes, Tally tally) {
        try (RowReader<InstitutionRow> rows = file.read(Columns.INSTITUTIONS, tally::rejected)) {
            rows.forEachRemaining(row -> lanes.send(row.code(), command(row), Answers.row(row.line(), tally)));
        }
    }

    private static DesignateInstitution command(InstitutionRow row) {
        return new DesignateInstitution(row.code(), row.name(), row.level(), row.region(), row.placement(), row.designatedFrom(),
                row.designatedTo());
    }
}
