package io.heyi.command.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.heyi.benefits.money.Money;
import io.heyi.command.journal.Prefetch;
import io.heyi.command.payment.DrawUpPaymentBatch;
import io.heyi.command.payment.ResidentPayables;
import io.heyi.command.remittance.DrawUpStatement;
import io.heyi.command.remittance.PayableRegister;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.StatementItem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link PayableRegister} and {@link ResidentPayables} on their table. */
public final class JdbcPayableRegister implements PayableRegister, ResidentPayables, Prefetch {

    /**
     * The head of the events and what is owed are read by one statement, so from one state of the database: events commit in the order of
     * their positions, so what is owed is exactly what was recorded up to the head. A reversal stands beside its settlement, or follows it
     * once that is final.
     */
    private static final String DUE = """
            select head.position, p.*, d.basic as back_basic, d.serious as back_serious, d.assistance as back_assistance,
                   d.guarantee as back_guarantee, d.account as back_account
            from (select coalesce(max(global_index), 0) as position from domain_event_entry) head
            left join (payable_register p left join deduction_register d
                         on p.sign = -1 and d.institution = p.institution and d.claim_no = p.claim_no)
              on p.institution = ? and p.service_date <= ? and p.payee = 'HOSPITAL' and p.held_by is null
                 and (p.sign = 1 or exists (select from payable_register s
                                            where s.institution = p.institution and s.claim_no = p.claim_no and s.sign = 1
                                              and (s.held_by is null or s.final)))
            order by p.claim_no, p.sign desc
            """;

    private static final String OWED_TO_RESIDENTS = """
            select s.*, c.resident, exists (select from payable_register r
                                where r.institution = s.institution and r.claim_no = s.claim_no and r.sign = -1) as reversed
            from unnest(?::text[], ?::text[]) as wanted(institution, claim_no)
            join payable_register s on s.institution = wanted.institution and s.claim_no = wanted.claim_no
            join resident_claim_register c on c.institution = s.institution and c.claim_no = s.claim_no
            where s.sign = 1 and s.payee = 'RESIDENT'
            """;

    private record Wanted(String institution, YearMonth month) {
    }

    private final JdbcClient jdbc;
    private final GroupLookup<Wanted, Due> dues = new GroupLookup<>(this::readDues);
    private final GroupLookup<ClaimId, ResidentPayable> residents = new GroupLookup<>(this::readResidents);

    public JdbcPayableRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Due due(String institution, YearMonth month) {
        return dues.find(new Wanted(institution, month)).orElseThrow();
    }

    @Override
    public Optional<ResidentPayable> find(ClaimId claim) {
        return residents.find(claim);
    }

    @Override
    public void before(List<?> commands) {
        dues.prefetch(commands.stream().filter(DrawUpStatement.class::isInstance).map(DrawUpStatement.class::cast)
                .map(command -> new Wanted(command.institution(), command.month())).toList());
        residents.prefetch(commands.stream().filter(DrawUpPaymentBatch.class::isInstance).map(DrawUpPaymentBatch.class::cast)
                .flatMap(command -> claims(command)).toList());
    }

    private static Stream<ClaimId> claims(DrawUpPaymentBatch command) {
        return command.items().stream().map(DrawUpPaymentBatch.Item::claimId);
    }

    private Map<Wanted, Due> readDues(Collection<Wanted> wanted) {
        Map<Wanted, Due> found = new HashMap<>();
        wanted.forEach(each -> found.put(each, readDue(each)));
        return found;
    }

    private Due readDue(Wanted wanted) {
        long[] position = new long[1];
        List<StatementItem> items = new ArrayList<>();
        jdbc.sql(DUE).param(wanted.institution()).param(wanted.month().atEndOfMonth()).query(row -> {
            position[0] = row.getLong("position");
            if (row.getString("claim_no") != null) {
                boolean deducted = row.getObject("back_basic") != null;
                items.add(new StatementItem(row.getString("claim_no"), row.getInt("sign"), layers(row, ""),
                        deducted ? layers(row, "back_") : null));
            }
        });
        return new Due(position[0], List.copyOf(items));
    }

    private Map<ClaimId, ResidentPayable> readResidents(Collection<ClaimId> wanted) {
        Map<ClaimId, ResidentPayable> found = new HashMap<>();
        jdbc.sql(OWED_TO_RESIDENTS)
                .param(wanted.stream().map(ClaimId::institution).toArray(String[]::new))
                .param(wanted.stream().map(ClaimId::number).toArray(String[]::new))
                .query(row -> {
                    found.put(new ClaimId(row.getString("institution"), row.getString("claim_no")),
                            new ResidentPayable(row.getString("village"), row.getString("resident"), layers(row, ""),
                                    row.getBoolean("reversed"), row.getString("held_by")));
                });
        return found;
    }

    private static Layers layers(ResultSet row, String prefix) throws SQLException {
        return new Layers(fen(row, prefix + "basic"), fen(row, prefix + "serious"), fen(row, prefix + "assistance"),
                fen(row, prefix + "guarantee"), fen(row, prefix + "account"));
    }

    private static Money fen(ResultSet row, String column) throws SQLException {
        return Money.ofFen(row.getLong(column));
    }
}
