package io.heyi.benchmarks.pekko;

import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.json.LedgerJson;
import org.apache.pekko.serialization.SerializerWithStringManifest;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's JSON as Pekko's serializer; named in the configuration. */
public final class EventJson extends SerializerWithStringManifest {

    private static final int IDENTIFIER = 4_859_001;

    private final JsonMapper mapper = LedgerJson.mapper();

    @Override
    public int identifier() {
        return IDENTIFIER;
    }

    @Override
    public String manifest(Object event) {
        return "ClaimSettled:1";
    }

    @Override
    public byte[] toBinary(Object event) {
        return mapper.writeValueAsBytes(event);
    }

    @Override
    public Object fromBinary(byte[] bytes, String manifest) {
        return mapper.readValue(bytes, ClaimSettled.class);
    }
}
