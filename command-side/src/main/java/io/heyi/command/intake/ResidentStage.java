package io.heyi.command.intake;

import java.util.List;

import io.heyi.command.household.RegisterMembers;
import io.heyi.command.intake.file.Columns;
import io.heyi.command.intake.file.CsvFile;
import io.heyi.command.intake.file.ResidentRow;
import io.heyi.command.intake.file.RowReader;
import io.heyi.command.journal.CommandLanes;
import io.heyi.command.journal.GroupCommit;
import io.heyi.events.household.Member;

/** {@code residents.csv}: the rows of a household, its members. */
record ResidentStage(CsvFile file, GroupCommit groupCommit) implements Stage {

    @Override
    public void send(CommandLanes lanes, Tally tally) {
        try (RowReader<ResidentRow> rows = file.read(Columns.RESIDENTS, tally::rejected)) {
            new HouseholdRows<>(ResidentStage::together, row -> row.resident().value(), ResidentRow::household, ResidentStage::command, ResidentRow::line, groupCommit,
                    tally).send(rows, lanes);
        }
    }

    private static Object together(ResidentRow row) {
        return List.of(row.household(), row.village());
    }

    private static RegisterMembers command(List<ResidentRow> rows) {
        return new RegisterMembers(rows.get(0).household(), rows.get(0).village(), rows.stream().map(ResidentStage::member).toList());
    }

    private static Member member(ResidentRow row) {
        return new Member(row.resident(), row.name(), row.relation(), row.category(), row.phone(), row.recordNo());
    }
}
