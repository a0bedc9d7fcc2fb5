package io.heyi.benefits.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisPrefixesTest {

    @ParameterizedTest
    @CsvSource({"K35.900, K35", "K35.2, K35.2", "K35.200x001, K35.2", "K36, K", "K, K", "J18.900, ", "K35.1, K35", "O82, O82",
            "O8, ", "L, "})
    void theLongestPrefixWins(String diagnosis, String prefix) {
        TreeMap<String, String> listed = new TreeMap<>();
        for (String key : new String[] {"K", "K35", "K35.2", "K35.201", "O82", "J189"}) {
            listed.put(key, key);
        }
        assertThat(DiagnosisPrefixes.longest(listed, diagnosis)).isEqualTo(prefix);
    }

    @Test
    void agreesWithTryingEveryPrefix() {
        long seed = Long.getLong("heyi.seed", 20180601L);
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            TreeMap<String, String> listed = new TreeMap<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                String key = word(random);
                listed.put(key, key);
            }
            String diagnosis = word(random) + word(random);
            String expected = null;
            for (int length = 1; length <= diagnosis.length(); length++) {
                expected = listed.getOrDefault(diagnosis.substring(0, length), expected);
            }
            assertThat(DiagnosisPrefixes.longest(listed, diagnosis)).as("heyi.seed=%d %s in %s", seed, diagnosis, listed.keySet())
                    .isEqualTo(expected);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(4); length > 0; length--) {
            word.append((char) ('A' + random.nextInt(3)));
        }
        return word.toString();
    }
}
