package io.heyi.command.intake;

import java.util.List;

import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.intake.file.Columns;
import io.heyi.command.intake.file.CsvFile;
import io.heyi.command.intake.file.EnrollmentRow;
import io.heyi.command.intake.file.RowReader;
import io.heyi.command.journal.CommandLanes;
import io.heyi.command.journal.GroupCommit;

/** {@code enrollment.csv}: the rows of a household and year, its enrollment. */
record EnrollmentStage(CsvFile file, EnrollmentWindow window, GroupCommit groupCommit) implements Stage {

    @Override
    public void send(CommandLanes lanes, Tally tally) {
        try (RowReader<EnrollmentRow> rows = file.read(Columns.ENROLLMENT, tally::rejected)) {
            new HouseholdRows<>(EnrollmentStage::together, EnrollmentStage::residentYear, EnrollmentRow::household, this::command, EnrollmentRow::line, groupCommit,
                    tally).send(rows, lanes);
        }
    }

    private static Object together(EnrollmentRow row) {
        return List.of(row.household(), row.year());
    }

    private static String residentYear(EnrollmentRow row) {
        return row.resident().value() + row.year();
    }

    private EnrollMembers command(List<EnrollmentRow> rows) {
        int year = rows.get(0).year();
        return new EnrollMembers(rows.get(0).household(), year, window.lastDay(year), rows.stream().map(EnrollmentStage::contribution).toList());
    }

    private static Contribution contribution(EnrollmentRow row) {
        return new Contribution(row.resident(), row.individualPremium(), row.paidOn(), row.payer(), row.receiptNo());
    }
}
