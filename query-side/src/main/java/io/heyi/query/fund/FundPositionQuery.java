package io.heyi.query.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import javax.sql.DataSource;

import io.heyi.benefits.money.Money;
import io.heyi.query.fund.FundPosition.Balance;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.knownat.Snapshot;

/** What the fund has collected, owes and has paid, on any day, as known at any position. */
public final class FundPositionQuery {

    private static final String SUMS = """
            select debit, credit, layer, kind, sum(amount) as amount
            from fund_fact
            where position <= :position and (cast(:day as date) is null or day <= :day)
            group by debit, credit, layer, kind
            """;

    private record Sum(Account debit, Account credit, String layer, Kind kind, long fen) {

        /** What it adds to the debit side of an account, in fen. */
        long debits(Account account) {
            return debit == account ? fen : credit == account ? -fen : 0;
        }

        boolean is(Kind... kinds) {
            return Arrays.asList(kinds).contains(kind);
        }

        boolean touches(Account account) {
            return debit == account || credit == account;
        }
    }

    private final Snapshot snapshot;

    public FundPositionQuery(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * @param day null for all that is known
     * @throws ReadSideBehind when the projections have not applied the position yet
     */
    public FundPosition draw(LocalDate day, long position) {
        List<Sum> sums = snapshot.read(position, jdbc -> jdbc.sql(SUMS).param("position", position).param("day", day)
                .query((row, n) -> new Sum(Account.of(row.getString("debit")), Account.of(row.getString("credit")), row.getString("layer"),
                        Kind.valueOf(row.getString("kind")), row.getLong("amount"))).list());
        return new FundPosition(day, position,
                collected(sums), total(sums, sum -> sum.debits(Account.RECEIVABLE), sum -> true),
                total(sums, Sum::fen, sum -> sum.is(Kind.SUBSIDY_RECEIVED)),
                byLayer(sums, Sum::fen, sum -> sum.is(Kind.SETTLED)),
                byLayer(sums, Sum::fen, sum -> sum.is(Kind.REVERSED)),
                byLayer(sums, sum -> -sum.debits(Account.DEDUCTIONS), sum -> sum.touches(Account.DEDUCTIONS)),
                byLayer(sums, sum -> -sum.debits(Account.HOSPITALS), sum -> sum.touches(Account.HOSPITALS)),
                byLayer(sums, sum -> -sum.debits(Account.RESIDENTS), sum -> sum.touches(Account.RESIDENTS)),
                byLayer(sums, sum -> -sum.debits(Account.BANK), sum -> sum.is(Kind.REMITTED, Kind.REMITTANCE_RETURNED)),
                byLayer(sums, sum -> -sum.debits(Account.BANK), sum -> sum.is(Kind.PAID, Kind.PAYMENT_RETURNED)),
                byLayer(sums, Sum::fen, sum -> sum.is(Kind.RECOVERED)),
                total(sums, sum -> -sum.debits(Account.FAMILY_ACCOUNT), sum -> true),
                total(sums, sum -> sum.debits(Account.BANK), sum -> true),
                total(trialBalance(sums), Balance::debits), total(trialBalance(sums), Balance::credits), trialBalance(sums));
    }

    private static BySource collected(List<Sum> sums) {
        Money individual = credited(sums, Account.INDIVIDUAL);
        Money central = credited(sums, Account.FROM_CENTRAL);
        Money province = credited(sums, Account.FROM_PROVINCE);
        Money county = credited(sums, Account.FROM_COUNTY);
        Money assistance = credited(sums, Account.FROM_ASSISTANCE);
        return new BySource(individual, central, province, county, assistance,
                individual.plus(central).plus(province).plus(county).plus(assistance));
    }

    private static Money credited(List<Sum> sums, Account account) {
        return total(sums, sum -> -sum.debits(account), sum -> true);
    }

    private static List<Balance> trialBalance(List<Sum> sums) {
        List<Balance> balances = new ArrayList<>();
        for (Account account : Account.values()) {
            Money debits = total(sums, Sum::fen, sum -> sum.debit() == account);
            Money credits = total(sums, Sum::fen, sum -> sum.credit() == account);
            Money balance = account.side() == Account.Side.DEBIT ? debits.minus(credits) : credits.minus(debits);
            balances.add(new Balance(account.code(), account.zh(), account.side(), debits, credits, balance));
        }
        return List.copyOf(balances);
    }

    private static Money total(List<Balance> balances, Function<Balance, Money> side) {
        return balances.stream().map(side).reduce(Money.ZERO, Money::plus);
    }

    private static Money total(List<Sum> sums, ToLongFunction<Sum> fen, Predicate<Sum> which) {
        return sums.stream().filter(which).map(sum -> Money.ofFen(fen.applyAsLong(sum))).reduce(Money.ZERO, Money::plus);
    }

    private static ByLayer byLayer(List<Sum> sums, ToLongFunction<Sum> fen, Predicate<Sum> which) {
        return new ByLayer(of(Layer.BASIC, sums, fen, which), of(Layer.SERIOUS, sums, fen, which), of(Layer.ASSISTANCE, sums, fen, which),
                of(Layer.GUARANTEE, sums, fen, which), of(Layer.ACCOUNT, sums, fen, which), total(sums, fen, which));
    }

    private static Money of(Layer layer, List<Sum> sums, ToLongFunction<Sum> fen, Predicate<Sum> which) {
        return total(sums, fen, which.and(sum -> sum.layer().equals(layer.code())));
    }
}
