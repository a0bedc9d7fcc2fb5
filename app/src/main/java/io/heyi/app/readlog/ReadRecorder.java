package io.heyi.app.readlog;

import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.heyi.app.api.NotFound;
import io.heyi.benefits.Refusal;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import jakarta.servlet.http.HttpServletRequest;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.context.expression.MethodBasedEvaluationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.Ordered;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Records what {@link ReadsPerson} is on: after the answer is found and before it is given, also when there is none to give. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ReadRecorder {

    /** Why somebody looks, in a few words. */
    static final String PURPOSE = "X-Purpose";
    static final String EXTENSION = "x-reads-person";

    private static final int LONGEST_PURPOSE = 200;

    /** Inside of who may call at all: whoever is turned away has read nothing. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor readingsAreRecorded(ObjectProvider<ReadLog> log) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(ReadsPerson.class),
                (MethodInterceptor) call -> recorded(call, log.getObject()));
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE);
        return advisor;
    }

    /** The interface's description says which operations are recorded. */
    @Bean
    OperationCustomizer readsPerson() {
        return (operation, handler) -> {
            ReadsPerson reads = handler.getMethodAnnotation(ReadsPerson.class);
            if (reads != null) {
                operation.addExtension(EXTENSION, List.of(reads.fields()));
                operation.addParametersItem(new HeaderParameter().name(PURPOSE).schema(new StringSchema()).example("complaint 17")
                        .description("查询目的，非 ASCII 字符用百分号编码 / why; characters beyond ASCII percent-encoded"));
            }
            return operation;
        };
    }

    private static Object recorded(MethodInvocation call, ReadLog log) throws Throwable {
        try {
            Object answer = call.proceed();
            record(call, log, 200);
            return answer;
        } catch (Refusal refusal) {
            record(call, log, refusal instanceof NotFound || refusal instanceof OutOfScope ? 404 : 422);
            throw refusal;
        }
    }

    private static void record(MethodInvocation call, ReadLog log, int status) {
        Method method = call.getMethod();
        ReadsPerson reads = method.getAnnotation(ReadsPerson.class);
        Object subject = new SpelExpressionParser().parseExpression(reads.subject()).getValue(
                new MethodBasedEvaluationContext(null, method, call.getArguments(), new DefaultParameterNameDiscoverer()));
        Caller caller = (Caller) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        // Whoever was looked at finds out by the whole number: as text it would be masked.
        String whose = subject instanceof ResidentNumber resident ? resident.value() : String.valueOf(subject);
        log.record(caller, whose, purpose(reads), method.getAnnotation(Operation.class).operationId(),
                List.of(reads.fields()), status);
    }

    private static String purpose(ReadsPerson reads) {
        HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        String given = request.getHeader(PURPOSE);
        if (given == null || given.isBlank()) {
            return reads.purpose();
        }
        String decoded = decoded(given);
        return decoded.substring(0, Math.min(decoded.length(), LONGEST_PURPOSE));
    }

    /** A header is ASCII; what is no percent-encoding is taken as it stands. */
    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IllegalArgumentException plain) {
            return header;
        }
    }
}
