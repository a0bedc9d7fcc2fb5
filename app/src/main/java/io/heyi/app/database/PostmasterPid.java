package io.heyi.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code postmaster.pid} says, and whether the process it names really is this cluster's server: after
 * {@code kill -9} or a power cut the file stays, and its number may by now belong to anybody.
 */
record PostmasterPid(long pid, int port, boolean ready) {

    static Optional<PostmasterPid> read(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(cluster), StandardCharsets.ISO_8859_1);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
            return Optional.of(new PostmasterPid(Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip()), ready));
        } catch (NoSuchFileException noServer) {
            return Optional.empty();
        } catch (NumberFormatException beingWritten) {
            return Optional.empty();
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    boolean liveServerOf(Path cluster) {
        return servesIn(Path.of("/proc", Long.toString(pid)), cluster);
    }

    /** Whether any process of a server, the postmaster or one it left behind, still works in the cluster. */
    static boolean anyServerProcessIn(Path cluster) throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.filter(entry -> Character.isDigit(entry.getFileName().toString().charAt(0)))
                    .anyMatch(process -> servesIn(process, cluster));
        }
    }

    private static boolean servesIn(Path process, Path cluster) {
        try {
            if (!Files.readString(process.resolve("comm")).strip().equals("postgres")) {
                return false;
            }
            // A server works in its cluster's folder, also after that has been renamed.
            return Files.isSameFile(process.resolve("cwd"), cluster);
        } catch (AccessDeniedException anotherUsers) {
            return commandLineNames(process, cluster);
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean commandLineNames(Path process, Path cluster) {
        try {
            String commandLine = new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
            return List.of(commandLine.split("\0")).contains(cluster.toString());
        } catch (IOException gone) {
            return false;
        }
    }
}
