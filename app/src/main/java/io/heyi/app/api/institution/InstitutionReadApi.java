package io.heyi.app.api.institution;

import java.time.LocalDate;
import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.api.NotFound;
import io.heyi.app.api.Positions;
import io.heyi.query.institutions.InstitutionList;
import io.heyi.query.institutions.InstitutionOnDay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The institutions as they are on a day, and how one came to be so. Reference data: every township's, no person's. */
@RestController
@RequestMapping("/api/v1/institutions")
@Tag(name = "institutions", description = "定点医疗机构 / designated institutions")
@DenyAll
class InstitutionReadApi {

    private final InstitutionList institutions;
    private final Positions positions;

    InstitutionReadApi(InstitutionList institutions, Positions positions) {
        this.institutions = institutions;
        this.positions = positions;
    }

    @GetMapping
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR, May.ADMINISTRATOR})
    @Operation(operationId = "institutions", summary = "某日的定点机构 / the institutions as they are on a day")
    ResponseEntity<List<InstitutionOnDay>> list(
            @Parameter(example = "2009-07-01", description = "日期 / day") @RequestParam LocalDate day,
            @Parameter(example = "C9901010", description = "上页末行机构 / code of the last line before")
            @RequestParam(defaultValue = "") @Size(max = 40) String after,
            @Parameter(example = "100") @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long position = positions.figures(atLeast);
        return positions.at(position, institutions.on(day, position).stream()
                .filter(institution -> institution.code().compareTo(after) > 0).limit(limit).toList());
    }

    @GetMapping("/{code}/history")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR, May.ADMINISTRATOR})
    @Operation(operationId = "institutionHistory", summary = "机构变更记录 / what happened to an institution, in the order it became known")
    ResponseEntity<List<InstitutionList.Fact>> history(
            @Parameter(example = "C9901011") @PathVariable @Pattern(regexp = InstitutionRequests.CODE) String code,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long position = positions.figures(atLeast);
        List<InstitutionList.Fact> history = institutions.history(code, position);
        if (history.isEmpty()) {
            throw new NotFound("code");
        }
        return positions.at(position, history);
    }
}
