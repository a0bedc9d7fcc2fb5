package io.heyi.app.api;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI 3.1 document at {@code /v3/api-docs}; the same stands in the repository as {@code docs/openapi.json}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().replaceWithSchema(Money.class, yuan()).replaceWithSchema(ResidentNumber.class, residentNumber());
    }

    @Bean
    OpenAPI heyi() {
        return new OpenAPI().info(new Info().title("合医账本 Heyi ledger").version("v1")
                .description("城乡居民医保经办、定点医疗机构结算接口 / interface of the cooperative-medical office and its designated hospitals"));
    }

    private static Schema<?> yuan() {
        return new StringSchema().pattern("^-?[0-9]{1,15}(\\.[0-9]{1,2})?$").description("金额（元） / yuan").example("1234.50");
    }

    private static Schema<?> residentNumber() {
        return new StringSchema().pattern("^[0-9]{17}[0-9X]$").description("公民身份号码 / resident number (GB 11643)")
                .example("990101197001010015");
    }
}
