package io.heyi.app.api.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.app.access.ScopedReads;
import io.heyi.app.api.Desk;
import io.heyi.app.api.NotFound;
import io.heyi.app.api.approval.ApprovalContent.Ground;
import io.heyi.app.api.approval.ApprovalContent.OneCommand;
import io.heyi.benefits.Refusal;
import io.heyi.command.access.Caller;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.approval.ApprovalKind;
import io.heyi.command.approval.ApprovalRefusals.RequestedDifferently;
import io.heyi.command.approval.GrantApproval;
import io.heyi.command.approval.RejectApproval;
import io.heyi.command.approval.RequestApproval;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Outcome;
import io.heyi.command.register.JdbcApplicationRegister;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.events.coverage.ClaimId;
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
    /** Before the number of a request whose number is made of its content. */
    private static final String OF_CONTENT = "R-";
    private static final int LONGEST_ID = 40;
    private static final String COLUMNS = "id, kind, region, content, sha256, requested_by, requested_at, status, decided_by, decided_at";
    private static final Map<ApprovalKind, Class<? extends ApprovalContent>> CONTENTS = Map.of(
            ApprovalKind.REVERSAL, ApprovalContent.Reversal.class,
            ApprovalKind.RESETTLEMENT, ApprovalContent.Resettlement.class,
            ApprovalKind.PLAN, ApprovalContent.Plan.class,
            ApprovalKind.CATALOGUE, ApprovalContent.Catalogue.class,
            ApprovalKind.BULK_IMPORT, ApprovalContent.BulkImport.class,
            ApprovalKind.ROLE_GRANT, ApprovalContent.RoleGrant.class,
            ApprovalKind.SECOND_FACTOR_RESET, ApprovalContent.SecondFactorReset.class);

    private final Desk desk;
    private final GroupCommit ledger;
    private final JdbcClaimRegister claims;
    private final JdbcApplicationRegister applications;
    private final Inquiries inquiries;
    private final WaitingFiles waiting;
    private final JdbcClient scoped;
    private final JdbcClient unscoped;
    private final TransactionTemplate transaction;
    private final JsonMapper canonical;

    ApprovalDesk(Desk desk, GroupCommit ledger, JdbcClaimRegister claims, JdbcApplicationRegister applications, Inquiries inquiries,
                 WaitingFiles waiting, ScopedReads reads, JdbcClient unscoped, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.ledger = ledger;
        this.claims = claims;
        this.applications = applications;
        this.inquiries = inquiries;
        this.waiting = waiting;
        this.scoped = JdbcClient.create(reads.dataSource());
        this.unscoped = unscoped;
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

    /** What has been asked for: by whom does not matter, for it takes another person whoever it was. */
    record Waiting(String id, String sha256, String status, boolean news) {

        boolean granted() {
            return status.equals("GRANTED");
        }
    }

    /** Asked for again after somebody has refused it. */
    static final class NotAgreedTo extends Refusal {
        NotAgreedTo() {
            super("reason", "复核人未同意，如有新的理由请另行提出", "a reviewer has refused this: ask again with another reason");
        }
    }

    /**
     * Asks under a number made of the content, so that the same asked again, by whomever, is one request.
     *
     * @throws NotAgreedTo when somebody has refused it
     */
    Waiting ask(Caller caller, ApprovalKind kind, String region, ApprovalContent content) {
        String json = canonical.writeValueAsString(content);
        String sha256 = RequestApproval.sha256(json);
        String id = OF_CONTENT + sha256.substring(0, LONGEST_ID - OF_CONTENT.length());
        boolean news = known(id).isEmpty();
        if (news) {
            try {
                desk.execute(caller, new RequestApproval(id, kind, region, json));
            } catch (RequestedDifferently atTheSameMoment) {
                news = false;
            }
        }
        Waiting known = known(id).filter(asked -> asked.sha256().equals(sha256)).orElseThrow(RequestedDifferently::new);
        if (known.status().equals("REJECTED")) {
            throw new NotAgreedTo();
        }
        return new Waiting(id, sha256, known.status(), news);
    }

    private Optional<Waiting> known(String id) {
        return unscoped.sql("select id, sha256, status from approval where id = ?").param(id)
                .query((row, n) -> new Waiting(row.getString(1), row.getString(2), row.getString(3), false)).optional();
    }

    /** @throws NotFound when the caller of this request may not see it */
    ApprovalView find(String id) {
        return scoped.sql("select " + COLUMNS + " from approval where id = ?").param(id).query((row, n) -> ApprovalView.of(row)).optional()
                .orElseThrow(() -> new NotFound("id"));
    }

    /** Whose region the settled claim is of, when it is in the caller's; as it stands now, for it may have been settled a moment ago. */
    String villageOf(Caller caller, ClaimId claim) {
        return inquiries.villageOf(claim).filter(caller::reachesVillage).orElseThrow(() -> new NotFound("claimNo"));
    }

    List<ApprovalView> after(String status, String id, int limit) {
        return scoped.sql("select " + COLUMNS + " from approval where status = ? and id > ? order by id limit ?")
                .param(status).param(id).param(limit).query((row, n) -> ApprovalView.of(row)).list();
    }

    /** Agrees, and does what is agreed to. */
    ApprovalView approve(Caller caller, String id, String sha256) {
        ApprovalContent content = content(find(id));
        GenericCommandMessage<?> agreement = message(caller, id, new GrantApproval(id, sha256));
        if (content instanceof ApprovalContent.BulkImport files) {
            ledger.execute(agreement);
            return find(id).with(waiting.take(files, metadata(caller, id)));
        }
        if (content instanceof ApprovalContent.Catalogue catalogue) {
            LedgerCommand publication = catalogue.command(waiting.rows(catalogue.sha256()));
            ApprovalView done = together(id, List.of(agreement, message(caller, id, publication)));
            waiting.forget(catalogue);
            return done;
        }
        LedgerCommand asked = ((OneCommand) content).command(new Ground(claims, applications, caller.account()));
        return together(id, List.of(agreement, message(caller, id, asked)));
    }

    /** The claim that it takes back, if it is such a request. */
    Optional<ClaimId> reverses(ApprovalView asked) {
        ApprovalContent content = content(asked);
        return content instanceof ApprovalContent.Reversal reversal ? Optional.of(new ClaimId(reversal.institution(), reversal.claimNo()))
                : content instanceof ApprovalContent.Resettlement anew ? Optional.of(new ClaimId(anew.institution(), anew.claimNo()))
                : Optional.empty();
    }

    private ApprovalView together(String id, List<GenericCommandMessage<?>> both) {
        RuntimeException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                once(both);
                return find(id);
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
    private void once(List<GenericCommandMessage<?>> both) {
        transaction.executeWithoutResult(status -> {
            List<Outcome> outcomes = ledger.execute(both);
            if (Boolean.FALSE.equals(outcomes.get(0).orThrow())) {
                status.setRollbackOnly();
                return;
            }
            outcomes.get(1).orThrow();
        });
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
