package io.heyi.app.readlog;

import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.heyi.app.api.NotFound;
import io.heyi.app.api.Positions;
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
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.function.SingletonSupplier;
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
        Supplier<ReadLog> theLog = SingletonSupplier.of(log::getObject);
        Map<Method, Described> described = new ConcurrentHashMap<>();
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(ReadsPerson.class),
                (MethodInterceptor) call -> recorded(call, described.computeIfAbsent(call.getMethod(), Described::of), theLog.get()));
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

    /** What the annotations of an operation say, read once. */
    private record Described(Method method, ReadsPerson reads, Expression subject, String operation) {

        private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

        static Described of(Method method) {
            ReadsPerson reads = method.getAnnotation(ReadsPerson.class);
            return new Described(method, reads, new SpelExpressionParser().parseExpression(reads.subject()),
                    method.getAnnotation(Operation.class).operationId());
        }

        /** Whoever was looked at finds out by the whole number: as text it would be masked. */
        String subjectOf(Object[] arguments) {
            Object found = subject.getValue(new MethodBasedEvaluationContext(null, method, arguments, NAMES));
            return found instanceof ResidentNumber resident ? resident.value() : String.valueOf(found);
        }
    }

    private static Object recorded(MethodInvocation call, Described described, ReadLog log) throws Throwable {
        try {
            Object answer = call.proceed();
            record(call, described, log, 200, position(answer));
            return answer;
        } catch (Refusal refusal) {
            record(call, described, log, refusal instanceof NotFound || refusal instanceof OutOfScope ? 404 : 422, null);
            throw refusal;
        }
    }

    private static void record(MethodInvocation call, Described described, ReadLog log, int status, Long position) {
        Caller caller = (Caller) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        log.record(caller, described.subjectOf(call.getArguments()), purpose(described.reads()), described.operation(),
                List.of(described.reads().fields()), status, position);
    }

    /** What the answer itself says; null when it does not. */
    private static Long position(Object answer) {
        String told = answer instanceof ResponseEntity<?> entity ? entity.getHeaders().getFirst(Positions.POSITION) : null;
        return told == null ? null : Long.valueOf(told);
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
