package io.heyi.app.api.counter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.NotFound;
import io.heyi.app.api.Positions;
import io.heyi.app.readlog.ReadsPerson;
import io.heyi.command.access.Caller;
import io.heyi.command.counter.ApplicationStanding;
import io.heyi.command.counter.AttachFile;
import io.heyi.command.counter.CounterRules;
import io.heyi.command.counter.ReimbursementRefusals.AttachmentTooLarge;
import io.heyi.query.counter.ApplicationQuery;
import io.heyi.query.counter.ApplicationQuery.StoredFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pictures and documents of the paper: uploaded once, downloaded as they were. */
@RestController
@RequestMapping("/api/v1/counter/applications/{applicationNo}/attachments")
@Tag(name = "counter", description = "手工报销 / the counter")
@DenyAll
class AttachmentApi {

    /** Before the file is read into memory; the decision refuses the same. */
    private static final long LARGEST = CounterRules.LARGEST_ATTACHMENT;

    private final Uploads uploads;
    private final Desk desk;
    private final Positions positions;
    private final ApplicationQuery files;

    AttachmentApi(Uploads uploads, Desk desk, Positions positions, ApplicationQuery files) {
        this.uploads = uploads;
        this.desk = desk;
        this.positions = positions;
        this.files = files;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "attachFile", summary = "上传附件（PDF、JPEG、PNG，10 MB 以内） / attach a file")
    ResponseEntity<ApplicationStanding> attach(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Numbers.APPLICATION) @Parameter(example = "MZ2009-0042") @PathVariable String applicationNo,
            @RequestParam MultipartFile file,
            @Parameter(example = "2009-07-01") @RequestParam LocalDate on) throws IOException {
        if (file.getSize() > LARGEST) {
            throw new AttachmentTooLarge();
        }
        return uploads.read(file, content -> positions.written(desk.execute(caller,
                new AttachFile(applicationNo, content, file.getOriginalFilename(), caller.account(), on))));
    }

    @GetMapping("/{sha256}")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @ReadsPerson(subject = "'application ' + #applicationNo", fields = "attachment", purpose = "手工报销 the counter")
    @Operation(operationId = "attachment", summary = "下载附件，按哈希核对 / an attachment, checked against its hash")
    ResponseEntity<Resource> download(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Numbers.APPLICATION) @Parameter(example = "MZ2009-0042") @PathVariable String applicationNo,
            @Pattern(regexp = Numbers.SHA256)
            @Parameter(example = "3f1c6d0a9b7e5f2433aa10c1d2e4f6a8b0c2d4e6f8091a2b3c4d5e6f70819203") @PathVariable String sha256) {
        StoredFile file = files.file(applicationNo, sha256, caller.region()).orElseThrow(() -> new NotFound("sha256"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.attachment().type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.attachment().name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .cacheControl(CacheControl.noStore())
                .body(new ByteArrayResource(file.content()));
    }
}
