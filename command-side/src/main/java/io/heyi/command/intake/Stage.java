package io.heyi.command.intake;

import io.heyi.command.journal.CommandLanes;

/** What one file becomes: reads its rows in order, sends commands, and accounts for every row. */
@FunctionalInterface
interface Stage {

    /** @throws io.heyi.command.intake.file.UnusableFile if the file has changed since it was inspected */
    void send(CommandLanes lanes, Tally tally);
}
