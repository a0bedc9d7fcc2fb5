package io.heyi.app.api.household;

import java.time.LocalDate;

import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.app.api.Positions;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.access.Caller;
import io.heyi.command.card.IssueCard;
import io.heyi.command.card.ReportCardLost;
import io.heyi.command.card.ReturnCard;
import io.heyi.command.journal.LedgerCommand;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cards (医保卡/合作医疗证): issued, lost, handed in, replaced. */
@RestController
@RequestMapping("/api/v1/cards")
@Tag(name = "cards", description = "卡证 / cards")
@DenyAll
class CardApi {

    private final Desk desk;
    private final Positions positions;

    CardApi(Desk desk, Positions positions) {
        this.desk = desk;
        this.positions = positions;
    }

    record CardIssue(
            @NotNull @Pattern(regexp = Forms.CARD) @Schema(example = "99010100000017", description = "卡号 / card number") String cardNo,
            @NotNull @Schema(example = "99010119700101001X", description = "公民身份号码 / resident number") ResidentNumber resident,
            @NotNull @Schema(example = "2009-01-05", description = "发卡日期 / day of issue") LocalDate issuedOn) {
    }

    record CardLoss(@NotNull @Schema(example = "2009-06-01", description = "挂失日期 / day it was reported") LocalDate lostOn) {
    }

    record CardReturn(@NotNull @Schema(example = "2009-06-01", description = "退卡日期 / day it was handed in") LocalDate returnedOn) {
    }

    record CardReplacement(
            @NotNull @Pattern(regexp = Forms.CARD) @Schema(example = "99010100000018", description = "新卡号 / number of the new card")
            String newCardNo,
            @NotNull @Schema(example = "99010119700101001X", description = "公民身份号码 / resident number") ResidentNumber resident,
            @NotNull @Schema(example = "2009-06-08", description = "补卡日期 / day of issue") LocalDate issuedOn) {
    }

    record CardRecorded(String cardNo) {
    }

    @PostMapping("")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "issueCard", summary = "发卡 / issue a card")
    ResponseEntity<CardRecorded> issue(@AuthenticationPrincipal Caller caller, @Valid @RequestBody CardIssue request) {
        return recorded(caller, request.cardNo(), new IssueCard(request.cardNo(), request.resident(), request.issuedOn(), null));
    }

    @PostMapping("/{cardNo}/loss")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "reportCardLost", summary = "挂失 / the card was lost")
    ResponseEntity<CardRecorded> lost(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.CARD) @Parameter(example = "99010100000017") @PathVariable String cardNo,
            @Valid @RequestBody CardLoss request) {
        return recorded(caller, cardNo, new ReportCardLost(cardNo, request.lostOn()));
    }

    @PostMapping("/{cardNo}/return")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "returnCard", summary = "退卡 / the card was handed in")
    ResponseEntity<CardRecorded> returned(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.CARD) @Parameter(example = "99010100000017") @PathVariable String cardNo,
            @Valid @RequestBody CardReturn request) {
        return recorded(caller, cardNo, new ReturnCard(cardNo, request.returnedOn()));
    }

    @PostMapping("/{cardNo}/replacement")
    @RolesAllowed(May.CLERK)
    @Operation(operationId = "replaceCard", summary = "补卡 / another card for one that was lost or handed in")
    ResponseEntity<CardRecorded> replace(
            @AuthenticationPrincipal Caller caller,
            @Pattern(regexp = Forms.CARD) @Parameter(example = "99010100000017") @PathVariable String cardNo,
            @Valid @RequestBody CardReplacement request) {
        return recorded(caller, request.newCardNo(), new IssueCard(request.newCardNo(), request.resident(), request.issuedOn(), cardNo));
    }

    private ResponseEntity<CardRecorded> recorded(Caller caller, String cardNo, LedgerCommand command) {
        desk.execute(caller, command);
        return positions.written(new CardRecorded(cardNo));
    }
}
