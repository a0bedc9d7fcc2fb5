package io.heyi.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.postgresql.util.DriverInfo;

/** Where and with what the figures were taken. */
public final class Machine {

    private Machine() {
    }

    public static Map<String, Object> describe() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("processor", first("/proc/cpuinfo", "model name"));
        machine.put("memory", first("/proc/meminfo", "MemTotal"));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        machine.put("heap", (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
        return machine;
    }

    public static Map<String, String> versions() {
        Properties built = new Properties();
        try (InputStream in = Machine.class.getResourceAsStream("/versions.properties")) {
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>();
        built.forEach((name, version) -> versions.put(name.toString(), version.toString()));
        versions.put("pgjdbc", DriverInfo.DRIVER_VERSION);
        return versions;
    }

    /** The first value of a name in one of the system's tables; a system that has none is not described. */
    private static String first(String table, String name) {
        try (Stream<String> lines = Files.lines(Path.of(table))) {
            return lines.filter(line -> line.startsWith(name)).map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst()
                    .orElse("unknown");
        } catch (IOException elsewhere) {
            return "unknown";
        }
    }
}
