package io.heyi.app.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.events.json.LedgerJson;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;

/** Bodies are read strictly: an unknown field, a number where a text belongs or an amount that is none is an error that names the field. */
@Configuration(proxyBeanMethods = false)
class ApiJson {

    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return builder -> {
            LedgerJson.configure(builder);
            builder.addModule(new SimpleModule("requests")
                            .addDeserializer(Money.class, new TextReader<>(Money.class, Money::parse))
                            .addDeserializer(ResidentNumber.class, new TextReader<>(ResidentNumber.class, ResidentNumber::parse))
                            .addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, Dates::day))
                            .addDeserializer(YearMonth.class, new TextReader<>(YearMonth.class, Dates::month)))
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        };
    }

    /** An absent value stays absent: the request says which fields it needs. */
    private static final class TextReader<T> extends ValueDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> parse;

        TextReader(Class<T> type, Function<String, T> parse) {
            this.type = type;
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(type, json);
            }
            try {
                return parse.apply(json.getString());
            } catch (Refusal | ArithmeticException | IllegalArgumentException | DateTimeException e) {
                return (T) context.reportInputMismatch(type, "not a %s", type.getSimpleName());
            }
        }
    }
}
