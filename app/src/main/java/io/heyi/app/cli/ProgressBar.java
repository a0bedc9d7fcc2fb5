package io.heyi.app.cli;

import java.time.Duration;

import io.heyi.command.intake.Progress;

/**
 * Progress with the time left: one line that redraws itself where a person is looking, else one line a stage. Rates are those of the stage so
 * far.
 */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000;

    private final Screen screen;
    private final boolean redraws;
    private String stage;
    private long rows;
    private long done;
    private long startedAt;
    private long drawnAt;

    ProgressBar(Screen screen) {
        this.screen = screen;
        this.redraws = screen.isTerminal();
    }

    @Override
    public synchronized void begin(String zh, String en, long total) {
        stage = zh + " " + en;
        rows = total;
        done = 0;
        startedAt = System.nanoTime();
        drawnAt = startedAt;
    }

    @Override
    public synchronized void advance(long more) {
        done += more;
        long now = System.nanoTime();
        if (redraws && now - drawnAt > REDRAW_NANOS) {
            drawnAt = now;
            screen.err().print("\r" + line(now) + "\u001b[K");
            screen.err().flush();
        }
    }

    @Override
    public synchronized void end() {
        if (redraws) {
            screen.err().print("\r\u001b[K");
        }
        Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
        screen.note(String.format("%s: %,d 行 rows, %d.%d s", stage, done, took.toSeconds(), took.toMillisPart() / 100));
    }

    private String line(long now) {
        int filled = rows == 0 ? WIDTH : (int) Math.min(WIDTH, WIDTH * done / rows);
        long percent = rows == 0 ? 100 : Math.min(100, 100 * done / rows);
        return String.format("%s [%s%s] %3d%% %,d/%,d 剩余 left %s", stage, "#".repeat(filled), "-".repeat(WIDTH - filled), percent, done,
                rows, left(now));
    }

    private String left(long now) {
        if (done == 0) {
            return "…";
        }
        Duration left = Duration.ofNanos((now - startedAt) / done * Math.max(0, rows - done));
        return String.format("%d:%02d", left.toMinutes(), left.toSecondsPart());
    }
}
