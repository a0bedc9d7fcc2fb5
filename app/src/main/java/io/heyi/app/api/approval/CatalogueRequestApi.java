package io.heyi.app.api.approval;

import java.time.LocalDate;

import io.heyi.app.access.May;
import io.heyi.app.api.catalogue.CatalogueUpload;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.access.Caller;
import io.heyi.command.approval.ApprovalKind;
import io.heyi.command.catalogue.PublishCatalogue;
import io.heyi.command.inquiry.ReferenceInquiries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A catalogue to be published (发布目录): looked over at once, published whole when another person has agreed to exactly these rows. */
@RestController
@RequestMapping("/api/v1/catalogues")
@Tag(name = "catalogues", description = "药品、诊疗服务、医用材料目录 / drug, service and material catalogues")
@DenyAll
class CatalogueRequestApi {

    private final ApprovalDesk desk;
    private final WaitingFiles waiting;
    private final ReferenceInquiries references;

    CatalogueRequestApi(ApprovalDesk desk, WaitingFiles waiting, ReferenceInquiries references) {
        this.desk = desk;
        this.waiting = waiting;
        this.references = references;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @Operation(operationId = "requestCatalogue", summary = "申请发布目录 / ask for a version of a catalogue to be published")
    ApprovalView request(
            @AuthenticationPrincipal Caller caller,
            @Parameter(example = "A-2026-0006", description = "申请编号 / number of the request") @RequestParam
            @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String id,
            @Parameter(example = "DRUG", description = "类别 / which catalogue") @RequestParam ItemKind kind,
            @Parameter(example = "990101", description = "适用地区 / region it holds for") @RequestParam
            @Pattern(regexp = CatalogueUpload.REGION) String region,
            @Parameter(example = "2009-01-01", description = "生效日期 / first day") @RequestParam LocalDate validFrom,
            @Parameter(example = "2009-12-31", description = "终止日期，默认到下一版 / last day; none: until the next version")
            @RequestParam(required = false) LocalDate validTo,
            @RequestPart MultipartFile file) {
        PublishCatalogue command = CatalogueUpload.read(caller, kind, region, validFrom, validTo, file);
        references.draft(command);
        ApprovalView asked = desk.request(caller, id, ApprovalKind.CATALOGUE, region, new ApprovalContent.Catalogue(kind, region, validFrom,
                validTo, command.content().rows(), command.content().sha256()));
        waiting.keep(command.content());
        return asked;
    }
}
