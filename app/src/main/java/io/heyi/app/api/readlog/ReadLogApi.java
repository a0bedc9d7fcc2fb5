package io.heyi.app.api.readlog;

import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.readlog.ReadLog;
import io.heyi.app.readlog.ReadLog.Reading;
import io.heyi.app.readlog.ReadsPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at whose data (查询留痕). Auditors of the whole county see it; that they did is recorded as well. */
@RestController
@RequestMapping("/api/v1/read-log")
@Tag(name = "read-log", description = "查询留痕 / who was shown whose data")
@DenyAll
class ReadLogApi {

    private final ReadLog log;

    ReadLogApi(ReadLog log) {
        this.log = log;
    }

    record SubjectRequest(
            @NotBlank @Size(max = 80) @Schema(example = "99010119700101001X", description = "公民身份号码或户号 / resident or household number")
            String subject,
            @Schema(example = "9223372036854775807", description = "此号之前 / before this number") Long before,
            @Min(1) @Max(500) @Schema(example = "100", description = "最多条数 / at most") Integer limit) {
    }

    /** {@code broken}: the first number that does not follow from the one before, absent when all do. */
    record Check(boolean whole, Long broken) {
    }

    @GetMapping
    @RolesAllowed(May.AUDITOR)
    @ReadsPerson(subject = "'read-log'", fields = "readings", purpose = "稽核 audit")
    @Operation(operationId = "readings", summary = "查询记录，由近及远 / readings, the latest first")
    List<Reading> list(@Parameter(example = "9223372036854775807") @RequestParam(defaultValue = "9223372036854775807") long before,
                       @Parameter(example = "clerk.1") @RequestParam(required = false) @Size(max = 80) String account,
                       @Parameter(example = "100") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return log.before(before, null, account, limit);
    }

    @PostMapping("/search")
    @RolesAllowed(May.AUDITOR)
    @ReadsPerson(subject = "#asked.subject()", fields = "readings", purpose = "稽核 audit")
    @Operation(operationId = "readingsOfSubject", summary = "谁查过此人 / who looked at this person or household")
    List<Reading> of(@Valid @RequestBody SubjectRequest asked) {
        return log.before(asked.before() == null ? Long.MAX_VALUE : asked.before(), asked.subject(), null,
                asked.limit() == null ? 100 : asked.limit());
    }

    @GetMapping("/check")
    @RolesAllowed(May.AUDITOR)
    @Operation(operationId = "checkReadings", summary = "核验留痕是否完整 / whether the record is whole")
    Check check() {
        Long broken = log.firstBroken().stream().boxed().findFirst().orElse(null);
        return new Check(broken == null, broken);
    }
}
