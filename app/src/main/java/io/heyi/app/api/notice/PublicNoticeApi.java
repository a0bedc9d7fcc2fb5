package io.heyi.app.api.notice;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

import io.heyi.app.access.May;
import io.heyi.app.api.NotFound;
import io.heyi.app.api.Positions;
import io.heyi.command.access.Caller;
import io.heyi.query.notice.PublicNotice;
import io.heyi.query.notice.PublicNoticeQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public notice (公示) of a village and month, masked. */
@RestController
@RequestMapping("/api/v1/public-notice")
@Tag(name = "public-notice", description = "公示 / the public notice")
@DenyAll
class PublicNoticeApi {

    private static final String VILLAGE = "[0-9]{9,12}";

    private final PublicNoticeQuery notices;
    private final Positions positions;

    PublicNoticeApi(PublicNoticeQuery notices, Positions positions) {
        this.notices = notices;
        this.positions = positions;
    }

    @GetMapping
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @Operation(operationId = "publicNotice", summary = "村级补偿公示 / who of a village was reimbursed how much in a month")
    ResponseEntity<PublicNotice> draw(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "990101001001") @RequestParam @Pattern(regexp = VILLAGE) String village,
            @Parameter(example = "2009-06") @RequestParam YearMonth month,
            @Parameter(description = "按当时所知重印 / drawn as known at this position", example = "746260")
            @RequestParam(required = false) @Min(0) Long position,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        PublicNotice notice = notice(caller, village, month, position, atLeast);
        return positions.at(notice.position(), notice);
    }

    @GetMapping(path = "/file", produces = "text/csv;charset=UTF-8")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @Operation(operationId = "publicNoticeFile", summary = "公示文件 / the notice as a file for a spreadsheet")
    ResponseEntity<Resource> file(@AuthenticationPrincipal Caller caller,
            @Parameter(example = "990101001001") @RequestParam @Pattern(regexp = VILLAGE) String village,
            @Parameter(example = "2009-06") @RequestParam YearMonth month,
            @Parameter(description = "按当时所知重印 / drawn as known at this position", example = "746260")
            @RequestParam(required = false) @Min(0) Long position,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        PublicNotice notice = notice(caller, village, month, position, atLeast);
        return positions.at(notice.position(), new ByteArrayResource(notice.csv().getBytes(StandardCharsets.UTF_8)));
    }

    private PublicNotice notice(Caller caller, String village, YearMonth month, Long position, Long atLeast) {
        if (!caller.reachesVillage(village)) {
            throw new NotFound("village");
        }
        long figures = positions.figures(atLeast);
        return notices.draw(village, month, position == null ? figures : Math.min(position, figures));
    }
}
