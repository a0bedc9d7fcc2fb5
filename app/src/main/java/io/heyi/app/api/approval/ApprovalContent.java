package io.heyi.app.api.approval;

import java.time.LocalDate;
import java.util.SortedMap;

import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.access.Role;
import io.heyi.command.account.GrantRole;
import io.heyi.command.account.RemoveSecondFactor;
import io.heyi.command.account.SetPassword;
import io.heyi.command.catalogue.PublishCatalogue;
import io.heyi.command.counter.TakeBackSettlement;
import io.heyi.command.coverage.ClaimRegister.Place;
import io.heyi.command.coverage.CoverageRefusals.UnknownClaim;
import io.heyi.command.coverage.DecideResettlement;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.command.register.JdbcApplicationRegister;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ResettlementDecided.Choice;

/** What is asked for, and the command it comes to. Its JSON, names sorted, is what the hash is of. */
sealed interface ApprovalContent {

    /** What is done in the moment it is agreed to. */
    sealed interface OneCommand extends ApprovalContent {

        LedgerCommand command(Ground ground);
    }

    /**
     * What a command needs beside what was asked for.
     *
     * @param approver the account that agrees, and so does it
     */
    record Ground(JdbcClaimRegister claims, JdbcApplicationRegister applications, String approver) {

        private Place placeOf(ClaimId claim) {
            return claims.find(claim).orElseThrow(UnknownClaim::new);
        }
    }

    /** 冲正. A claim of an application is taken back there, so that the application knows. */
    record Reversal(String institution, String claimNo, String reason, LocalDate reversedOn) implements OneCommand {

        @Override
        public LedgerCommand command(Ground ground) {
            ClaimId claim = new ClaimId(institution, claimNo);
            Place place = ground.placeOf(claim);
            return ground.applications().lastSettledAs(claim)
                    .<LedgerCommand>map(applicationNo -> new TakeBackSettlement(applicationNo, place.householdNo(), place.year(), reason,
                            ground.approver(), reversedOn))
                    .orElseGet(() -> new ReverseClaim(place.householdNo(), place.year(), claim, reason, reversedOn));
        }
    }

    /** 重新结算: of a claim that a reversal touched. */
    record Resettlement(String institution, String claimNo, String becauseInstitution, String becauseNo, String settlementNo, String reason,
                        LocalDate decidedOn) implements OneCommand {

        static Resettlement of(DecideResettlement decision) {
            return new Resettlement(decision.claimId().institution(), decision.claimId().number(), decision.because().institution(),
                    decision.because().number(), decision.settlementNo(), decision.reason(), decision.decidedOn());
        }

        @Override
        public LedgerCommand command(Ground ground) {
            ClaimId claim = new ClaimId(institution, claimNo);
            Place place = ground.placeOf(claim);
            return new DecideResettlement(place.householdNo(), place.year(), claim, new ClaimId(becauseInstitution, becauseNo),
                    Choice.RESETTLE, reason, settlementNo, ground.approver(), decidedOn);
        }
    }

    /** 发布方案. */
    record Plan(String yaml) implements OneCommand {

        @Override
        public LedgerCommand command(Ground ground) {
            return PublishBenefitPlan.of(yaml);
        }
    }

    /** 授权. */
    record RoleGrant(String account, Role role, String region) implements OneCommand {

        @Override
        public LedgerCommand command(Ground ground) {
            return new GrantRole(account, role, region);
        }
    }

    /** 重置第二因子. */
    record SecondFactorReset(String account) implements OneCommand {

        @Override
        public LedgerCommand command(Ground ground) {
            return new RemoveSecondFactor(account);
        }
    }

    /** 重置口令: that it is set; what it is, nobody is told alone. */
    record PasswordReset(String account) implements OneCommand {

        @Override
        public LedgerCommand command(Ground ground) {
            return new SetPassword(account, true);
        }
    }

    /** 发布目录: the hash of the rows in their canonical text, which wait beside. */
    record Catalogue(ItemKind kind, String region, LocalDate validFrom, LocalDate validTo, int rows, String sha256) implements ApprovalContent {

        LedgerCommand command(CatalogueContent content) {
            return new PublishCatalogue(kind, region, validFrom, validTo, content);
        }
    }

    /** 批量导入: the hash of each file, by its kind. */
    record BulkImport(SortedMap<FileKind, String> files) implements ApprovalContent {
    }

    /** 年度结转: every household of the year that lies in the region of whoever agrees. */
    record YearClosing(int year, LocalDate closedOn) implements ApprovalContent {
    }

    /** The files an import takes, as the formats name them. */
    enum FileKind {
        INSTITUTIONS, RESIDENTS, ENROLLMENT, CLAIMS, LINES
    }
}
