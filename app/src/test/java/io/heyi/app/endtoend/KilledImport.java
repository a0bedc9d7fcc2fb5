package io.heyi.app.endtoend;

import java.nio.file.Path;

import io.heyi.app.database.DatabaseOptions;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.Progress;

/** Imports the sample and kills itself with signal 9 when so many rows of a stage are done. */
public final class KilledImport {

    private KilledImport() {
    }

    /** @param arguments data folder, English name of the stage, rows */
    public static void main(String[] arguments) {
        Ledger ledger = Ledger.open(DatabaseOptions.embedded(Path.of(arguments[0])), null);
        ledger.importer().take(Counties.sample(), Counties.LANES, new KillAt(arguments[1], Long.parseLong(arguments[2])));
    }

    private static final class KillAt implements Progress {

        private final String stage;
        private final long rows;
        private String current = "";
        private long done;

        private KillAt(String stage, long rows) {
            this.stage = stage;
            this.rows = rows;
        }

        @Override
        public synchronized void begin(String zh, String en, long total) {
            current = en;
            done = 0;
        }

        @Override
        public synchronized void advance(long more) {
            done += more;
            if (current.equals(stage) && done >= rows) {
                kill();
            }
        }

        @Override
        public void end() {
        }

        private static void kill() {
            try {
                new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
