package io.heyi.app.api.approval;

import java.time.LocalDate;
import java.util.SortedMap;

import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.access.Role;
import io.heyi.command.account.GrantRole;
import io.heyi.command.account.RemoveSecondFactor;
import io.heyi.command.catalogue.PublishCatalogue;
import io.heyi.command.coverage.ClaimRegister;
import io.heyi.command.coverage.CoverageRefusals.UnknownClaim;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.events.coverage.ClaimId;

/** What is asked for, and the command it comes to. Its JSON, names sorted, is what the hash is of. */
sealed interface ApprovalContent {

    /** What is done in the moment it is agreed to. */
    sealed interface OneCommand extends ApprovalContent {

        LedgerCommand command(JdbcClaimRegister claims);
    }

    /** 冲正. */
    record Reversal(String institution, String claimNo, String reason, LocalDate reversedOn) implements OneCommand {

        @Override
        public LedgerCommand command(JdbcClaimRegister claims) {
            ClaimId claim = new ClaimId(institution, claimNo);
            ClaimRegister.Place place = claims.find(claim).orElseThrow(UnknownClaim::new);
            return new ReverseClaim(place.householdNo(), place.year(), claim, reason, reversedOn);
        }
    }

    /** 发布方案. */
    record Plan(String yaml) implements OneCommand {

        @Override
        public LedgerCommand command(JdbcClaimRegister claims) {
            return PublishBenefitPlan.of(yaml);
        }
    }

    /** 授权. */
    record RoleGrant(String account, Role role, String region) implements OneCommand {

        @Override
        public LedgerCommand command(JdbcClaimRegister claims) {
            return new GrantRole(account, role, region);
        }
    }

    /** 重置第二因子. */
    record SecondFactorReset(String account) implements OneCommand {

        @Override
        public LedgerCommand command(JdbcClaimRegister claims) {
            return new RemoveSecondFactor(account);
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
