package io.heyi.app.api.catalogue;

import java.time.LocalDate;
import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.api.Positions;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.access.Caller;
import io.heyi.command.inquiry.ReferenceInquiries;
import io.heyi.query.catalogues.CatalogueVersions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Catalogues before and after their publication, which takes two people and is asked for with {@code POST /api/v1/catalogues}. */
@RestController
@RequestMapping("/api/v1/catalogues")
@Tag(name = "catalogues", description = "药品、诊疗服务、医用材料目录 / drug, service and material catalogues")
@DenyAll
class CatalogueApi {

    private final ReferenceInquiries references;
    private final CatalogueVersions versions;
    private final Positions positions;

    CatalogueApi(ReferenceInquiries references, CatalogueVersions versions, Positions positions) {
        this.references = references;
        this.versions = versions;
        this.positions = positions;
    }

    @PostMapping(path = "/dry-run", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @Operation(operationId = "tryCatalogue", summary = "试发布目录，不入账 / what publishing a file would change, with its hash; nothing is recorded")
    ResponseEntity<CatalogueDraftAnswer> dryRun(
            @AuthenticationPrincipal Caller caller,
            @Parameter(example = "DRUG", description = "类别 / which catalogue") @RequestParam ItemKind kind,
            @Parameter(example = "990101", description = "适用地区 / region it holds for") @RequestParam
            @Pattern(regexp = CatalogueUpload.REGION) String region,
            @Parameter(example = "2009-01-01", description = "生效日期 / first day") @RequestParam LocalDate validFrom,
            @Parameter(example = "2009-12-31", description = "终止日期，默认到下一版 / last day; none: until the next version")
            @RequestParam(required = false) LocalDate validTo,
            @RequestPart MultipartFile file) {
        return positions.written(CatalogueDraftAnswer.of(references.draft(CatalogueUpload.read(caller, kind, region, validFrom, validTo, file))));
    }

    @GetMapping
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @Operation(operationId = "catalogues", summary = "已发布的目录版本 / the published versions of the catalogues; a few a year, all of them")
    ResponseEntity<List<CatalogueVersions.Version>> list(
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        long position = positions.figures(atLeast);
        return positions.at(position, versions.list(position));
    }

    @GetMapping("/items")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR, May.HOSPITAL})
    @Operation(operationId = "catalogueItem",
            summary = "查询项目在某日的目录规定 / what the catalogues in force on a day say of an item; none when it is outside, several when kinds share a code")
    ResponseEntity<List<ItemTerms>> find(
            @Parameter(example = "XN02BE01", description = "项目编码 / item code") @RequestParam
            @Pattern(regexp = "[^\\p{Cntrl}]{1,60}") String code,
            @Parameter(example = "2009-06-01", description = "日期 / day") @RequestParam LocalDate day,
            @Parameter(example = "COUNTY", description = "机构级别 / level of the institution") @RequestParam InstitutionLevel level,
            @Parameter(example = "990101", description = "地区或村编码 / code of the region or village") @RequestParam
            @Pattern(regexp = CatalogueUpload.REGION) String region) {
        return positions.written(references.find(region, code, day).stream().map(found -> ItemTerms.of(found, level)).toList());
    }
}
