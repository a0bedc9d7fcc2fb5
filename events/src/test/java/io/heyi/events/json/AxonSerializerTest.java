package io.heyi.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.heyi.events.samples.Sample;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Axon's serializer as the application builds it. Upcasters work on the tree that it makes of the bytes. */
class AxonSerializerTest {

    private final Jackson3Serializer serializer = Jackson3Serializer.builder().jsonMapperBuilderCustomizer(LedgerJson::configure).build();

    static List<Sample> samples() {
        return Sample.all().stream().filter(Sample::isOfToday).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void it_stores_an_event_as_the_sample_and_names_its_type_and_revision(Sample sample) {
        SerializedObject<byte[]> stored = serializer.serialize(event(sample), byte[].class);
        assertThat(CanonicalJson.of(new String(stored.getData(), StandardCharsets.UTF_8))).isEqualTo(CanonicalJson.of(sample.json()));
        assertThat(stored.getType().getName()).isEqualTo(sample.type().getName());
        assertThat(stored.getType().getRevision()).isEqualTo(sample.revision());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void an_event_that_went_through_a_tree_as_an_upcasters_does_is_the_same_event(Sample sample) {
        SerializedObject<byte[]> stored = serializer.serialize(event(sample), byte[].class);
        SerializedObject<JsonNode> tree = serializer.getConverter().convert(stored, JsonNode.class);
        assertThat(serializer.<JsonNode, Object>deserialize(tree)).isEqualTo(event(sample));
        SerializedObject<byte[]> again = serializer.getConverter().convert(tree, byte[].class);
        assertThat(serializer.<byte[], Object>deserialize(again)).isEqualTo(event(sample));
    }

    private static Object event(Sample sample) {
        return LedgerJson.mapper().readValue(sample.json(), sample.type());
    }
}
