package io.heyi.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;
import io.heyi.query.report.CountyReport.Figures;
import io.heyi.query.report.CountyReport.Layers;

/**
 * The sums of one kind of claim over a period, or of several kinds together; amounts in fen.
 *
 * @param kind   null when it is of several
 * @param claims settlements that stand
 * @param large  those of them of ten thousand yuan and more
 */
record KindSums(ClaimKind kind, long claims, long large, long total, long basic, long serious, long assistance, long guarantee,
                long account) {

    static final KindSums NONE = new KindSums(null, 0, 0, 0, 0, 0, 0, 0, 0);

    static KindSums of(ResultSet row) throws SQLException {
        return new KindSums(ClaimKind.valueOf(row.getString("kind")), row.getLong("claims"), row.getLong("large"), row.getLong("total"),
                row.getLong("basic"), row.getLong("serious"), row.getLong("assistance"), row.getLong("guarantee"), row.getLong("account"));
    }

    KindSums plus(KindSums other) {
        return new KindSums(null, Math.addExact(claims, other.claims), Math.addExact(large, other.large),
                Math.addExact(total, other.total), Math.addExact(basic, other.basic), Math.addExact(serious, other.serious),
                Math.addExact(assistance, other.assistance), Math.addExact(guarantee, other.guarantee),
                Math.addExact(account, other.account));
    }

    Figures figures() {
        return new Figures(claims, Money.ofFen(basic), Money.ofFen(total), Rate.of(basic, total));
    }

    Layers layers() {
        return new Layers(Money.ofFen(basic), Money.ofFen(serious), Money.ofFen(assistance), Money.ofFen(guarantee), Money.ofFen(account));
    }
}
