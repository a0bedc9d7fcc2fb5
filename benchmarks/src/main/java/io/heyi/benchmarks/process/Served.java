package io.heyi.benchmarks.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.heyi.benchmarks.Benchmarks;

/** {@code heyi serve} as a process of its own, as an office starts it: from its jar where there is one, with one gigabyte of heap. */
public final class Served implements AutoCloseable {

    private static final String HEAP = "-Xmx1g";
    private static final Duration START_WITHIN = Duration.ofSeconds(120);
    private static final long STOP_WITHIN_SECONDS = 120;
    private static final long LOOK_EVERY_MS = 20;
    private static final int TIMEOUT_MS = 120_000;

    private final Process process;
    private final int port;
    private final long startedAt;

    private Served(Process process, int port, long startedAt) {
        this.process = process;
        this.port = port;
        this.startedAt = startedAt;
    }

    /** @param log takes what the process says */
    public static Served start(Path data, List<String> javaOptions, Path log) throws IOException {
        int port = freePort();
        List<String> command = java(javaOptions);
        command.addAll(application());
        command.addAll(List.of("serve", "--data", data.toString(), "--port", Integer.toString(port)));
        long startedAt = System.nanoTime();
        return new Served(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), port, startedAt);
    }

    static List<String> java(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(HEAP);
        command.addAll(options);
        return command;
    }

    /** The executable jar beside this module, else the same classes from the class path. */
    private static List<String> application() {
        CodeSource here = Benchmarks.class.getProtectionDomain().getCodeSource();
        Path jar = Path.of(here.getLocation().getPath()).resolve("../../../app/target/heyi.jar").normalize();
        return Files.exists(jar) ? List.of("-jar", jar.toString())
                : List.of("-cp", System.getProperty("java.class.path"), "io.heyi.app.Heyi");
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Seconds from the start of the process to the first whole page. */
    public double firstAnswer() throws IOException, InterruptedException {
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - startedAt > START_WITHIN.toNanos()) {
                throw new IllegalStateException("heyi serve did not come up");
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** Asks for the page, in the way that costs the machine least: the process that starts needs all of it. */
    static boolean answers(int port) {
        try {
            HttpURLConnection page = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
            page.setConnectTimeout(TIMEOUT_MS);
            page.setReadTimeout(TIMEOUT_MS);
            try (InputStream content = page.getInputStream()) {
                content.readAllBytes();
            }
            return page.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops it as an office does, its server with it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
