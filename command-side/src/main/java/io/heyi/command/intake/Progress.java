package io.heyi.command.intake;

/** Told how an import goes, from several threads. */
public interface Progress {

    Progress SILENT = new Progress() {
        @Override
        public void begin(String zh, String en, long rows) {
        }

        @Override
        public void advance(long rows) {
        }

        @Override
        public void end() {
        }
    };

    /** A stage of so many rows begins. */
    void begin(String zh, String en, long rows);

    /** So many more rows are done and durable, or rejected. */
    void advance(long rows);

    /** The stage is over. */
    void end();
}
