package io.heyi.app.api.plan;

import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.api.NotFound;
import io.heyi.app.api.Positions;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.inquiry.ReferenceInquiries;
import io.heyi.command.plan.PlanChange;
import io.heyi.command.plan.PlanDraft;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.events.coverage.PlanRef;
import io.heyi.events.plan.BenefitPlanPublished;
import io.heyi.query.plans.PlanVersionList;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans before and after their publication, which takes two people and is asked for with {@code POST /api/v1/plans}. */
@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "plans", description = "补偿方案 / benefit plans")
@DenyAll
class PlanApi {

    private static final int LONGEST_PLAN = 200_000;

    private final ReferenceInquiries references;
    private final PlanVersionList versions;
    private final Positions positions;

    PlanApi(ReferenceInquiries references, PlanVersionList versions, Positions positions) {
        this.references = references;
        this.versions = versions;
        this.positions = positions;
    }

    record PlanDraftRequest(
            @NotBlank @Size(max = LONGEST_PLAN) @Schema(example = "code: 990101-2009", description = "方案全文 YAML / the whole document") String yaml) {
    }

    /**
     * What publishing a document would do.
     *
     * @param sha256   of the document
     * @param repeated whether this very version is published already
     * @param before   what it is compared with; none for a region's first plan
     */
    record PlanDraftAnswer(PlanRef version, String sha256, boolean repeated, PlanRef before, List<PlanChange> changes) {

        static PlanDraftAnswer of(PlanDraft draft, String sha256) {
            return new PlanDraftAnswer(new PlanRef(draft.plan().code(), draft.plan().version()), sha256, draft.repeated(),
                    draft.before() == null ? null : new PlanRef(draft.before().code(), draft.before().version()), draft.changes());
        }
    }

    @PostMapping("/dry-run")
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @Operation(operationId = "tryPlan", summary = "试发布方案，不入账 / what publishing a plan would change, field by field; nothing is recorded")
    ResponseEntity<PlanDraftAnswer> dryRun(@AuthenticationPrincipal Caller caller, @Valid @RequestBody PlanDraftRequest asked) {
        PublishBenefitPlan command = PublishBenefitPlan.of(asked.yaml());
        if (!caller.reachesVillage(command.plan().region())) {
            throw new OutOfScope();
        }
        return positions.written(PlanDraftAnswer.of(references.draft(command), command.published().sha256()));
    }

    @GetMapping
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @Operation(operationId = "plans", summary = "已发布的方案版本 / the published versions of the plans; a few a year, all of them")
    ResponseEntity<List<PlanVersionList.PlanVersion>> list(
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long position = positions.figures(atLeast);
        return positions.at(position, versions.list(position));
    }

    @GetMapping("/{code}/versions/{version}")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @Operation(operationId = "planVersion", summary = "方案全文 / a version as it was published")
    ResponseEntity<BenefitPlanPublished> show(
            @Parameter(example = "990101-2009") @PathVariable @Pattern(regexp = "[A-Za-z0-9._-]{1,40}") String code,
            @Parameter(example = "1") @PathVariable @Min(1) @Max(10_000) int version) {
        return positions.written(references.plan(code, version).orElseThrow(() -> new NotFound("version")));
    }
}
