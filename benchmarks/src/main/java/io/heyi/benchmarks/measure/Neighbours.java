package io.heyi.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How much of the machine other programs used during a window: all busy time of {@code /proc/stat} less that of this process and its
 * children, the server among them. A figure taken beside a busy neighbour says so.
 */
public final class Neighbours {

    private static final double JIFFIES_PER_SECOND = 100;

    private final double busyAtStart;
    private final double ownAtStart;
    private final long startedAt = System.nanoTime();

    private Neighbours(double busy, double own) {
        this.busyAtStart = busy;
        this.ownAtStart = own;
    }

    public static Neighbours watch() {
        return new Neighbours(busySeconds(), ownSeconds());
    }

    /** Not a number where the system does not tell. */
    public double busyCores() {
        double elapsed = (System.nanoTime() - startedAt) / 1e9;
        return Math.max(0, (busySeconds() - busyAtStart - (ownSeconds() - ownAtStart)) / elapsed);
    }

    private static double busySeconds() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            String[] cpu = lines.findFirst().orElse("").trim().split("\\s+");
            // user, nice, system; then idle and waiting for the disk, which are not work; then interrupts
            double jiffies = Double.parseDouble(cpu[1]) + Double.parseDouble(cpu[2]) + Double.parseDouble(cpu[3]);
            return jiffies / JIFFIES_PER_SECOND;
        } catch (IOException | RuntimeException elsewhere) {
            return Double.NaN;
        }
    }

    private static double ownSeconds() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(cpu -> cpu.toNanos() / 1e9).sum();
    }
}
