package io.heyi.app.api.approval;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

import io.heyi.app.access.May;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.app.api.Positions;
import io.heyi.app.api.approval.ApprovalContent.FileKind;
import io.heyi.command.access.Caller;
import io.heyi.command.approval.ApprovalKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Whole files (批量导入): looked over at once, taken when another person has agreed. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports", description = "批量导入 / whole files")
@DenyAll
class ImportApi {

    private final ApprovalDesk desk;
    private final WaitingFiles waiting;
    private final Positions positions;

    ImportApi(ApprovalDesk desk, WaitingFiles waiting, Positions positions) {
        this.desk = desk;
        this.waiting = waiting;
        this.positions = positions;
    }

    @PostMapping(path = "/{id}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @Operation(operationId = "requestImport", summary = "申请批量导入 / ask for files to be taken")
    ResponseEntity<ApprovalView> requestImport(@AuthenticationPrincipal Caller caller,
                               @Parameter(example = "A-2026-0005") @PathVariable @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String id,
                               @RequestPart(required = false) MultipartFile institutions,
                               @RequestPart(required = false) MultipartFile residents,
                               @RequestPart(required = false) MultipartFile enrollment,
                               @RequestPart(required = false) MultipartFile claims,
                               @RequestPart(required = false) MultipartFile lines) throws IOException {
        Map<FileKind, byte[]> files = new EnumMap<>(FileKind.class);
        put(files, FileKind.INSTITUTIONS, institutions);
        put(files, FileKind.RESIDENTS, residents);
        put(files, FileKind.ENROLLMENT, enrollment);
        put(files, FileKind.CLAIMS, claims);
        put(files, FileKind.LINES, lines);
        ApprovalView asked = desk.request(caller, id, ApprovalKind.BULK_IMPORT, caller.region(), waiting.lookOver(files));
        waiting.keep(files);
        return positions.written(asked);
    }

    @GetMapping(path = "/{id}/files/{kind}", produces = "text/csv;charset=UTF-8")
    @RolesAllowed({May.CLERK, May.REVIEWER})
    @ReadsPerson(subject = "'import ' + #id", fields = {"the whole file"}, purpose = "批量导入复核 files before they are agreed to")
    @Operation(operationId = "importFile", summary = "查看待导入文件 / a file that waits, before it is agreed to")
    ResponseEntity<Resource> file(@Parameter(example = "A-2026-0005") @PathVariable @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String id,
                                  @Parameter(example = "RESIDENTS") @PathVariable FileKind kind) {
        return positions.written(new ByteArrayResource(desk.file(id, kind)));
    }

    private static void put(Map<FileKind, byte[]> files, FileKind kind, MultipartFile file) throws IOException {
        if (file != null && !file.isEmpty()) {
            files.put(kind, file.getBytes());
        }
    }
}
