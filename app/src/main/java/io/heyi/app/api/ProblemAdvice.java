package io.heyi.app.api;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

import io.heyi.app.access.SessionDesk.SignInRefused;
import io.heyi.app.access.SignInTurns;
import io.heyi.benefits.Refusal;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.audit.SettlementAudit.VerificationRunning;
import io.heyi.command.intake.file.UnusableFile;
import io.heyi.query.knownat.ReadSideBehind;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/**
 * Every way a request can go wrong, as a {@link Problem}: 400 it cannot be read, 404 there is no such thing, 422 it is refused by name,
 * 503 the figures asked for are still on their way. What is wrong with a value is told without the value, and of which field by the request's own
 * name for it ({@link RequestFields}).
 */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final String INVALID_BYTE_SEQUENCE = "22021";

    private static final Map<String, String[]> CONSTRAINTS = Map.of(
            "NotNull", new String[] {"缺少", "is missing"},
            "NotBlank", new String[] {"缺少", "is missing"},
            "NotEmpty", new String[] {"缺少", "is missing"},
            "Size", new String[] {"长度超出范围", "is too short or too long"},
            "Pattern", new String[] {"格式不对", "is not of the right form"},
            "Min", new String[] {"过小", "is too small"},
            "Max", new String[] {"过大", "is too large"});

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        if (refusal instanceof SignInRefused) {
            return answer(HttpStatus.UNAUTHORIZED, "sign-in-refused", refusal.zh(), refusal.en(), null);
        }
        if (refusal instanceof VerificationRunning) {
            return answer(HttpStatus.CONFLICT, Problem.named(refusal.name()), refusal.zh(), refusal.en(), refusal.field());
        }
        boolean missing = refusal instanceof NotFound || refusal instanceof OutOfScope;
        return answer(missing ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT, missing ? "not-found" : Problem.named(refusal.name()),
                refusal.zh(), refusal.en(), RequestFields.of(request).named(refusal.field()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unusable(UnusableFile e, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "unusable-file", e.line(Locale.CHINESE), e.line(Locale.ENGLISH),
                RequestFields.of(request).part(e.file()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unusable(RowsRefused e) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT.value(), e));
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException e) {
        FieldError error = e.getBindingResult().getFieldError();
        return constraint(error == null ? null : error.getField(), error == null ? "" : String.valueOf(error.getCode()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(HandlerMethodValidationException e) {
        var parameter = e.getParameterValidationResults().get(0);
        if (parameter instanceof ParameterErrors body && body.getFieldError() != null) {
            return constraint(body.getFieldError().getField(), String.valueOf(body.getFieldError().getCode()));
        }
        String[] codes = parameter.getResolvableErrors().get(0).getCodes();
        return constraint(parameter.getMethodParameter().getParameterName(), codes == null ? "" : codes[codes.length - 1]);
    }

    private static ResponseEntity<Problem> constraint(String field, String code) {
        String[] words = CONSTRAINTS.getOrDefault(code, new String[] {"不符合要求", "is not acceptable"});
        return answer(HttpStatus.BAD_REQUEST, "invalid-field", field + " " + words[0], field + " " + words[1], field);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
        return unreadable(e, e.getCause() instanceof JacksonException json ? path(json) : null);
    }

    /** Parts that are not parted as they say, or end too soon; one that is too large says so itself. */
    @ExceptionHandler
    ResponseEntity<Problem> unreadable(MultipartException e) {
        return e instanceof ErrorResponse ? other(e) : unreadable(e, null);
    }

    private static ResponseEntity<Problem> unreadable(Exception e, String field) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge tooLarge) {
                return answer(HttpStatus.CONTENT_TOO_LARGE, BodyTooLarge.NAME, tooLarge.zh(), tooLarge.en(), null);
            }
        }
        return answer(HttpStatus.BAD_REQUEST, "unreadable-body", "请求正文无法读取" + (field == null ? "" : "：" + field),
                "the body cannot be read" + (field == null ? "" : ": " + field), field);
    }

    private static String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            path.append(step.getPropertyName() == null ? "[" + step.getIndex() + "]" : (path.isEmpty() ? "" : ".") + step.getPropertyName());
        }
        return path.isEmpty() ? null : path.toString();
    }

    @ExceptionHandler
    ResponseEntity<Problem> mistyped(MethodArgumentTypeMismatchException e) {
        return answer(HttpStatus.BAD_REQUEST, "invalid-field", e.getName() + " 格式不对", e.getName() + " is not of the right form", e.getName());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestValueException e) {
        String field = e instanceof MissingServletRequestParameterException parameter ? parameter.getParameterName() : null;
        return answer(HttpStatus.BAD_REQUEST, "invalid-field", "缺少 " + field, field + " is missing", field);
    }

    @ExceptionHandler
    ResponseEntity<Problem> behind(ReadSideBehind e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(503, "figures-behind", "视图尚未更新到所要求的位置", "the figures have not come that far yet", null));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooMany(SignInTurns.TooManyTries e) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(429, "too-many-requests", "登录尝试过于频繁，请稍后再试", "too many tries to sign in, try again later", null));
    }

    /** PostgreSQL's text has no place for a NUL and for broken characters, wherever they come in. */
    @ExceptionHandler
    ResponseEntity<Problem> unstorable(DataIntegrityViolationException e) {
        if (e.getMostSpecificCause() instanceof SQLException sql && INVALID_BYTE_SEQUENCE.equals(sql.getSQLState())) {
            return answer(HttpStatus.BAD_REQUEST, "unstorable-text", "文本含有无法保存的字符", "a text holds characters that cannot be stored", null);
        }
        return other(e);
    }

    /** Spring's filters answer it. */
    @ExceptionHandler
    void notAllowed(AccessDeniedException e) {
        throw e;
    }

    /** Spring's own refusals (method, media type, size) keep their status; anything else is a defect and is logged, not told. */
    @ExceptionHandler
    ResponseEntity<Problem> other(Exception e) {
        if (e instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            String name = status instanceof HttpStatus named ? Problem.named(named.name()).replace('_', '-') : "request-refused";
            return ResponseEntity.status(status).headers(known.getHeaders()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problem.of(status.value(), name, "请求不被接受", "the request is not acceptable", null));
        }
        LOG.error("a request failed", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "defect", "系统内部错误", "an internal error", null);
    }

    private static ResponseEntity<Problem> answer(HttpStatus status, String name, String zh, String en, String field) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status.value(), name, zh, en, field));
    }
}
