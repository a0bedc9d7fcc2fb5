package io.heyi.command.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import io.heyi.benefits.money.Money;
import io.heyi.command.recovery.Recoverables;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.remittance.Layers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Recoverables} on their tables. Asked for seldom, so each question is a query of its own. */
public final class JdbcRecoveryRegister implements Recoverables {

    private static final String RECOVERABLE = """
            select r.*, p.village, p.basic, p.serious, p.assistance, p.guarantee, p.account,
                   r.paid and exists (select from payable_register b
                                      where b.institution = r.institution and b.claim_no = r.claim_no and b.sign = -1) as due
            from resident_claim_register r
            join payable_register p on p.institution = r.institution and p.claim_no = r.claim_no and p.sign = 1
            """;

    private final JdbcClient jdbc;

    public JdbcRecoveryRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Recoverable> find(ClaimId claim) {
        return jdbc.sql(RECOVERABLE + "where r.institution = ? and r.claim_no = ?").param(claim.institution()).param(claim.number())
                .query(JdbcRecoveryRegister::recoverable).optional();
    }

    @Override
    public List<Recoverable> openOf(String resident) {
        return jdbc.sql(RECOVERABLE + "where r.resident = ? and r.paid order by r.institution, r.claim_no").param(resident)
                .query(JdbcRecoveryRegister::recoverable).list().stream().filter(claim -> claim.open().total().isPositive()).toList();
    }

    @Override
    public Optional<ClaimId> receipt(String office, String receiptNo) {
        return jdbc.sql("select institution, claim_no from recovery_receipt_register where office = ? and receipt_no = ?")
                .param(office).param(receiptNo).query((row, n) -> new ClaimId(row.getString(1), row.getString(2))).optional();
    }

    private static Recoverable recoverable(ResultSet row, int number) throws SQLException {
        return new Recoverable(new ClaimId(row.getString("institution"), row.getString("claim_no")), row.getString("village"),
                row.getString("resident"), layers(row, ""), layers(row, "recovered_"), row.getBoolean("due"));
    }

    private static Layers layers(ResultSet row, String prefix) throws SQLException {
        return new Layers(fen(row, prefix + "basic"), fen(row, prefix + "serious"), fen(row, prefix + "assistance"),
                fen(row, prefix + "guarantee"), fen(row, prefix + "account"));
    }

    private static Money fen(ResultSet row, String column) throws SQLException {
        return Money.ofFen(row.getLong(column));
    }
}
