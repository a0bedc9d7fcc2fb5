package io.heyi.command.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages good files at random. Whatever comes of it, a file is either refused as a whole or every one of its rows is taken or
 * rejected, and no message repeats personal data. {@code -Dheyi.fuzz.seed=} runs a printed
 * seed again, {@code -Dheyi.fuzz.rounds=} more of them.
 */
class MutationFuzzTest {

    private static final int ROUNDS = Integer.getInteger("heyi.fuzz.rounds", 3000);
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{11}");
    /** Bytes that mean something to the reader, so that chance does not have to find them. */
    private static final byte[] TELLING = {',', '"', '\n', '\r', 0, ' ', '-', '.', ';', 'E', (byte) 0xFF, (byte) 0xE6, (byte) 0xEF};

    @TempDir
    Path folder;

    @Test
    void a_damaged_file_is_refused_or_every_row_accounted_for() {
        long seed = Long.getLong("heyi.fuzz.seed", System.nanoTime());
        System.out.println("MutationFuzzTest: -Dheyi.fuzz.seed=" + seed);
        Random random = new Random(seed);
        List<String> tables = List.of("institutions", "residents", "enrollment", "claims", "claim_lines");
        for (int round = 0; round < ROUNDS; round++) {
            String table = tables.get(round % tables.size());
            boolean gzip = random.nextInt(10) == 0;
            byte[] plain = goodFile(table);
            byte[] damaged = gzip ? mutated(SampleFile.gzip(plain), random) : mutated(plain, random);
            check(SampleFile.write(folder, table + (gzip ? ".csv.gz" : ".csv"), damaged), table, seed, round);
        }
    }

    private void check(CsvFile file, String table, long seed, int round) {
        String where = "seed " + seed + ", round " + round;
        try {
            Inspection inspection = file.inspect(SampleFile.table(table));
            SampleFile.Taken<?> taken = SampleFile.take(file, SampleFile.table(table));
            assertThat(taken.rows().size() + taken.rejected().size()).as(where).isEqualTo((int) inspection.rows());
            taken.rejected().forEach(row -> row.faults().forEach(fault -> requireDiscreet(fault.toString(), table, where)));
            if (table.equals("claim_lines")) {
                ClaimLines lines = ClaimLines.load(file, row -> { });
                assertThat(lines.size() + lines.rejectedRows()).as(where).isEqualTo(inspection.rows());
            }
        } catch (UnusableFile unusable) {
            requireDiscreet(unusable.getMessage(), table, where);
        } catch (RuntimeException e) {
            throw new AssertionError(where, e);
        }
    }

    private static void requireDiscreet(String message, String table, String where) {
        if (!table.equals("institutions")) {
            assertThat(message).as(where).doesNotContain("欧阳").doesNotContainPattern(LONG_NUMBER);
        }
    }

    private static byte[] goodFile(String table) {
        String line = SampleFile.line(SampleFile.row(table)) + "\n";
        String text = SampleFile.header(SampleFile.row(table)) + "\n" + line.repeat(3) + line.replace(",项目1,", ",\"项目,1\",");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            byte to = random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : (byte) random.nextInt(256);
            switch (random.nextInt(5)) {
                case 0 -> bytes = Arrays.copyOf(bytes, Math.max(at, 1));
                case 1 -> bytes = spliced(bytes, at, at + 1, new byte[0]);
                case 2 -> bytes = spliced(bytes, at, at, new byte[] {to});
                case 3 -> bytes = spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(60))));
                default -> bytes[at] = to;
            }
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] put) {
        byte[] result = new byte[bytes.length - (to - from) + put.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(put, 0, result, from, put.length);
        System.arraycopy(bytes, to, result, from + put.length, bytes.length - to);
        return result;
    }
}
