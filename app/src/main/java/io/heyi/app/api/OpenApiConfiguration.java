package io.heyi.app.api;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.YearMonth;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The OpenAPI 3.1 document at {@code /v3/api-docs}; the same stands in the repository as {@code docs/openapi.json}. What every operation
 * shares (problems, the position, the two ways to sign in) is said here once.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "Problem";
    private static final String SESSION = "session";
    private static final String HOSPITAL_TOKEN = "hospitalToken";

    static {
        SpringDocUtils.getConfig().replaceWithSchema(Money.class, yuan()).replaceWithSchema(ResidentNumber.class, residentNumber())
                .replaceWithSchema(YearMonth.class, month());
    }

    @Bean
    OpenAPI heyi() {
        return new OpenAPI()
                .info(new Info().title("合医账本 Heyi ledger").version("v1")
                        .description("城乡居民医保经办、定点医疗机构结算接口 / interface of the cooperative-medical office and its designated hospitals"))
                .servers(List.of(new Server().url("/").description("本机 / this ledger")))
                .components(new Components()
                        .schemas(ModelConverters.getInstance(true).readAll(Problem.class))
                        .addSecuritySchemes(SESSION, new SecurityScheme().type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE).name("heyi").description("人员登录后的会话 / a person's session"))
                        .addSecuritySchemes(HOSPITAL_TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP)
                                .scheme("bearer").bearerFormat("JWT").description("医疗机构自签的令牌 / a token the hospital has signed itself")))
                .security(List.of(new SecurityRequirement().addList(SESSION), new SecurityRequirement().addList(HOSPITAL_TOKEN)));
    }

    @Bean
    OpenApiCustomizer whatEveryOperationShares() {
        return document -> document.getPaths().values().forEach(path -> path.readOperations().forEach(OpenApiConfiguration::complete));
    }

    private static void complete(Operation operation) {
        RecordedAnswers.of(operation.getOperationId()).ifPresent(answer -> operation.getResponses().get("200").getContent().values()
                .forEach(content -> content.setExample(answer)));
        operation.getResponses().forEach((status, response) -> response.addHeaderObject(Positions.POSITION,
                new Header().description("所含最后一个事件的位置 / position of the last event it may have seen")
                        .schema(new IntegerSchema().format("int64").example(746260))));
        operation.getResponses().addApiResponse("default", new ApiResponse()
                .description("未接受：原因与字段 / not accepted: the reason and the field")
                .content(new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema<?> yuan() {
        return new StringSchema().pattern("^-?[0-9]{1,15}(\\.[0-9]{1,2})?$").description("金额（元） / yuan").example("1234.50");
    }

    private static Schema<?> month() {
        return new StringSchema().pattern("^[0-9]{4}-[0-9]{2}$").description("月份 / month").example("2009-06");
    }

    private static Schema<?> residentNumber() {
        return new StringSchema().pattern("^[0-9]{17}[0-9X]$").description("公民身份号码 / resident number (GB 11643)")
                .example("99010119700101001X");
    }
}
