package io.heyi.events.json;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heyi.benefits.adjudication.Figure;
import io.heyi.benefits.adjudication.Step;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.Standing;
import io.heyi.benefits.usage.UsageDelta;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How events are written: money as yuan in text ("12.34"), days as ISO text, a figure of the trace as name and exact decimal, and nothing
 * for what is absent. A tree of it (an upcaster's) keeps every decimal with its scale. {@code benefits} knows no Jackson, so all is said
 * here.
 */
public final class LedgerJson {

    private LedgerJson() {
    }

    /** A mapper for events; Axon's serializer is configured by the same {@link #configure}. */
    public static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        configure(builder);
        return builder.build();
    }

    public static void configure(JsonMapper.Builder builder) {
        builder.addModule(values())
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .addMixIn(Standing.class, WithoutEmpty.class)
                .addMixIn(UsageDelta.class, WithoutEmpty.class)
                .addMixIn(Step.class, StepMixIn.class);
    }

    private static SimpleModule values() {
        return new SimpleModule("ledger")
                .addSerializer(Money.class, new MoneyWriter())
                .addDeserializer(Money.class, new MoneyReader())
                .addSerializer(ResidentNumber.class, new ResidentNumberWriter())
                .addDeserializer(ResidentNumber.class, new ResidentNumberReader());
    }

    /** Nothing used is not written: a claim early in the year has an almost empty standing. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private interface WithoutEmpty {
    }

    private interface StepMixIn {

        @JsonSerialize(using = FiguresWriter.class)
        @JsonDeserialize(using = FiguresReader.class)
        List<Figure> rule();
    }

    private static final class MoneyWriter extends ValueSerializer<Money> {

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeString(money.toString());
        }

        @Override
        public boolean isEmpty(SerializationContext context, Money money) {
            return money == null || money.isZero();
        }
    }

    private static final class MoneyReader extends ValueDeserializer<Money> {

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            return Money.parse(json.getString());
        }

        /** Nothing written is nothing used: no event has an amount that may be absent. */
        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Money.ZERO;
        }
    }

    private static final class ResidentNumberWriter extends ValueSerializer<ResidentNumber> {

        @Override
        public void serialize(ResidentNumber resident, JsonGenerator json, SerializationContext context) {
            json.writeString(resident.value());
        }
    }

    private static final class ResidentNumberReader extends ValueDeserializer<ResidentNumber> {

        @Override
        public ResidentNumber deserialize(JsonParser json, DeserializationContext context) {
            return new ResidentNumber(json.getString());
        }
    }

    /**
     * A step's figures in their order: [{"ratio": 0.45}, {"upTo": 5000.00}]. Not one object, for a name comes again with every bracket, and
     * whoever reads an object into a tree or a jsonb keeps only the last of equal names.
     */
    private static final class FiguresWriter extends ValueSerializer<List<Figure>> {

        @Override
        public void serialize(List<Figure> figures, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (Figure figure : figures) {
                json.writeStartObject();
                json.writeName(figure.name());
                json.writeNumber(figure.value());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        @Override
        public boolean isEmpty(SerializationContext context, List<Figure> figures) {
            return figures.isEmpty();
        }
    }

    private static final class FiguresReader extends ValueDeserializer<List<Figure>> {

        @Override
        public List<Figure> deserialize(JsonParser json, DeserializationContext context) {
            List<Figure> figures = new ArrayList<>();
            expect(JsonToken.START_ARRAY, json.currentToken(), context);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                expect(JsonToken.START_OBJECT, json.currentToken(), context);
                expect(JsonToken.PROPERTY_NAME, json.nextToken(), context);
                String name = json.currentName();
                json.nextToken();
                figures.add(new Figure(name, json.getDecimalValue()));
                expect(JsonToken.END_OBJECT, json.nextToken(), context);
            }
            return List.copyOf(figures);
        }

        private static void expect(JsonToken wanted, JsonToken found, DeserializationContext context) {
            if (found != wanted) {
                context.reportWrongTokenException(Figure.class, wanted, "a figure is an object of one name and one number");
            }
        }
    }
}
