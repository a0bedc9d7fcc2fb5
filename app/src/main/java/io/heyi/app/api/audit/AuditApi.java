package io.heyi.app.api.audit;

import java.util.List;

import io.heyi.app.access.May;
import io.heyi.app.api.Positions;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.audit.SettlementAudit;
import io.heyi.command.audit.Verification;
import io.heyi.command.audit.Verification.Finding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The whole ledger recomputed (核验), as {@code heyi verify} does. It reads every event of every household, so it takes as long as there are
 * claims; others work on meanwhile, but for another verification (409 {@code verification-running}). It records nothing; a POST, so that no
 * page and no cache asks for it by the way.
 */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit", description = "稽核 / audit")
@DenyAll
class AuditApi {

    private static final int SHOWN = 200;

    private final SettlementAudit audit;
    private final Positions positions;

    AuditApi(SettlementAudit audit, Positions positions) {
        this.audit = audit;
        this.positions = positions;
    }

    /**
     * What came of it.
     *
     * @param holds       whether nothing was found
     * @param position    of the last event there was when it began
     * @param events      read
     * @param settlements recomputed
     * @param findings    how many
     * @param shown       the first of them; no person, no household
     */
    @Schema(name = "AuditVerification")
    record VerificationAnswer(boolean holds, long position, long events, long settlements, long findings, List<Finding> shown) {

        static VerificationAnswer of(Verification verification) {
            List<Finding> findings = verification.findings();
            return new VerificationAnswer(verification.holds(), verification.position(), verification.events(), verification.settlements(),
                    findings.size(), findings.stream().limit(SHOWN).toList());
        }
    }

    @PostMapping("/verification")
    @RolesAllowed(May.AUDITOR)
    @Operation(operationId = "verifySettlements",
            summary = "由事件重算每一笔结算并核对，限全县稽核 / recompute every settlement from its events and compare; for auditors of the county")
    ResponseEntity<VerificationAnswer> verify(@AuthenticationPrincipal Caller caller) {
        if (!caller.isOfCounty()) {
            throw new OutOfScope();
        }
        VerificationAnswer answer = VerificationAnswer.of(audit.verify(read -> { }));
        return positions.at(answer.position(), answer);
    }
}
