package io.heyi.app.api.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.app.access.Accounts;
import io.heyi.app.access.ScopedReads;
import io.heyi.app.api.Desk;
import io.heyi.app.api.NotFound;
import io.heyi.app.api.approval.ApprovalContent.FileKind;
import io.heyi.app.api.approval.ApprovalContent.OneCommand;
import io.heyi.benefits.Refusal;
import io.heyi.command.access.Caller;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.approval.ApprovalKind;
import io.heyi.command.approval.GrantApproval;
import io.heyi.command.approval.RejectApproval;
import io.heyi.command.approval.RequestApproval;
import io.heyi.command.intake.ImportSummary;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Outcome;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.events.json.LedgerJson;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What takes a second person. The agreement and what is agreed to are one transaction: neither is ever there without the other, and agreeing
 * again does it no second time. Files are too much for one: they are taken after the agreement, and should that be cut short, agreeing again
 * goes on with them, since what is known already changes nothing.
 */
@Component
public final class ApprovalDesk {

    private static final int TRIES = 5;
    private static final String COLUMNS = "id, kind, region, content, sha256, requested_by, requested_at, status, decided_by, decided_at";
    private static final Map<ApprovalKind, Class<? extends ApprovalContent>> CONTENTS = Map.of(
            ApprovalKind.REVERSAL, ApprovalContent.Reversal.class, ApprovalKind.PLAN, ApprovalContent.Plan.class,
            ApprovalKind.CATALOGUE, ApprovalContent.Catalogue.class, ApprovalKind.BULK_IMPORT, ApprovalContent.BulkImport.class,
            ApprovalKind.ROLE_GRANT, ApprovalContent.RoleGrant.class, ApprovalKind.SECOND_FACTOR_RESET, ApprovalContent.SecondFactorReset.class,
            ApprovalKind.PASSWORD_RESET, ApprovalContent.PasswordReset.class);

    private static final Runnable NOTHING_MORE = () -> { };

    private final Desk desk;
    private final GroupCommit ledger;
    private final JdbcClaimRegister claims;
    private final WaitingFiles waiting;
    private final Accounts accounts;
    private final JdbcClient scoped;
    private final TransactionTemplate transaction;
    private final JsonMapper canonical;

    ApprovalDesk(Desk desk, GroupCommit ledger, JdbcClaimRegister claims, WaitingFiles waiting, Accounts accounts, ScopedReads reads,
                 PlatformTransactionManager transactions) {
        this.desk = desk;
        this.ledger = ledger;
        this.claims = claims;
        this.waiting = waiting;
        this.accounts = accounts;
        this.scoped = JdbcClient.create(reads.dataSource());
        this.transaction = new TransactionTemplate(transactions);
        JsonMapper.Builder builder = JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
        LedgerJson.configure(builder);
        this.canonical = builder.build();
    }

    /** @param region whose people may decide, or null where it does not matter */
    ApprovalView request(Caller caller, String id, ApprovalKind kind, String region, ApprovalContent content) {
        desk.execute(caller, new RequestApproval(id, kind, region, canonical.writeValueAsString(content)));
        return find(id);
    }

    /** @throws NotFound when the caller of this request may not see it */
    ApprovalView find(String id) {
        return scoped.sql("select " + COLUMNS + " from approval where id = ?").param(id).query((row, n) -> ApprovalView.of(row)).optional()
                .orElseThrow(() -> new NotFound("id"));
    }

    /** Whose region the settled claim is of, when the caller of this request may see it. */
    String villageOf(String institution, String claimNo) {
        return scoped.sql("select village from settlement_fact where institution = ? and claim_no = ? and sign = 1")
                .param(institution).param(claimNo).query(String.class).optional().orElseThrow(() -> new NotFound("claimNo"));
    }

    List<ApprovalView> after(String status, String id, int limit) {
        return scoped.sql("select " + COLUMNS + " from approval where status = ? and id > ? order by id limit ?")
                .param(status).param(id).param(limit).query((row, n) -> ApprovalView.of(row)).list();
    }

    /** Agrees, and does what is agreed to. */
    ApprovalView approve(Caller caller, String id, String sha256) {
        ApprovalView asked = find(id);
        ApprovalContent content = content(asked);
        GenericCommandMessage<?> agreement = message(caller, id, new GrantApproval(id, sha256));
        if (content instanceof ApprovalContent.BulkImport files) {
            return approve(caller, asked, files, agreement);
        }
        if (content instanceof ApprovalContent.Catalogue catalogue) {
            together(List.of(agreement, message(caller, id, catalogue.command(waiting.rows(catalogue.sha256())))), NOTHING_MORE);
            waiting.forget(catalogue);
            return find(id);
        }
        List<GenericCommandMessage<?>> both = List.of(agreement, message(caller, id, ((OneCommand) content).command(claims)));
        if (content instanceof ApprovalContent.PasswordReset reset) {
            Accounts.Halves password = accounts.halves(id);
            boolean done = together(both, accounts.keeping(reset.account(), password));
            return done ? find(id).withPasswordHalf(password.second()) : find(id);
        }
        together(both, NOTHING_MORE);
        return find(id);
    }

    /** Asks for a one-time password; who asks is told the first half of it, the same one however often. */
    ApprovalView requestPasswordReset(Caller caller, String id, String account) {
        return request(caller, id, ApprovalKind.PASSWORD_RESET, null, new ApprovalContent.PasswordReset(account))
                .withPasswordHalf(accounts.halves(id).first());
    }

    /** The files must be there before anybody agrees to them, and are taken within the region of whoever asked. */
    private ApprovalView approve(Caller caller, ApprovalView asked, ApprovalContent.BulkImport content, GenericCommandMessage<?> agreement) {
        Optional<ImportSummary> before = waiting.outcome(asked.id());
        Map<FileKind, byte[]> files = before.isPresent() ? Map.of() : waiting.of(content);
        ledger.execute(agreement);
        return find(asked.id()).with(before.orElseGet(() ->
                waiting.take(asked.id(), content, files, metadata(caller.within(asked.region()), asked.id()))));
    }

    /**
     * A file that waits, for whoever may see the request.
     *
     * @throws NotFound when the request is of something else, or has no such file
     */
    byte[] file(String id, FileKind kind) {
        if (content(find(id)) instanceof ApprovalContent.BulkImport files && files.files().containsKey(kind)) {
            return waiting.of(files).get(kind);
        }
        throw new NotFound("kind");
    }

    /** @return whether it is new */
    private boolean together(List<GenericCommandMessage<?>> both, Runnable more) {
        RuntimeException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                return once(both, more);
            } catch (Refusal refusal) {
                throw refusal;
            } catch (RuntimeException lostRace) {
                last = lostRace;
            }
        }
        throw last;
    }

    private ApprovalContent content(ApprovalView asked) {
        return canonical.readValue(asked.content(), CONTENTS.get(asked.kind()));
    }

    /** Where the agreement is not new, it has been done, and the rollback undoes the doing again. */
    private boolean once(List<GenericCommandMessage<?>> both, Runnable more) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<Outcome> outcomes = ledger.execute(both);
            if (Boolean.FALSE.equals(outcomes.get(0).orThrow())) {
                status.setRollbackOnly();
                return false;
            }
            outcomes.get(1).orThrow();
            more.run();
            return true;
        }));
    }

    private static GenericCommandMessage<LedgerCommand> message(Caller caller, String approval, LedgerCommand command) {
        return new GenericCommandMessage<>(command, metadata(caller, approval));
    }

    private static Map<String, ?> metadata(Caller caller, String approval) {
        return Map.of(Caller.METADATA, caller, CallerTrail.APPROVAL, approval);
    }

    ApprovalView reject(Caller caller, String id, String reason) {
        desk.execute(caller, new RejectApproval(id, reason));
        ApprovalView rejected = find(id);
        ApprovalContent content = content(rejected);
        if (content instanceof ApprovalContent.BulkImport files) {
            waiting.forget(files);
        } else if (content instanceof ApprovalContent.Catalogue catalogue) {
            waiting.forget(catalogue);
        }
        return rejected;
    }
}
