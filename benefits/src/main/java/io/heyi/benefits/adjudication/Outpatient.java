package io.heyi.benefits.adjudication;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.OutpatientRow;
import io.heyi.benefits.plan.OutpatientRules;
import io.heyi.benefits.usage.Standing;
import java.util.List;

/** Adjudication rule 2: OUTPATIENT (普通门诊). */
final class Outpatient {

    private Outpatient() {
    }

    static Share settle(Case c, Trace trace) {
        Money lines = Eligible.of(c, trace).amount();
        Money account = fromAccount(c, lines, trace);
        Money eligible = lines.minus(account).max(Money.ZERO);
        return new Share(eligible, Money.ZERO, account, fromPool(c, eligible, trace), Money.ZERO);
    }

    /** The account pays the bill, not only its eligible part. */
    private static Money fromAccount(Case c, Money eligible, Trace trace) {
        if (!c.plan().outpatient().accountPaysFirst()) {
            return Money.ZERO;
        }
        Money balance = c.before().familyAccountBalance().max(Money.ZERO);
        Money total = c.claim().total();
        Money account = balance.min(total);
        trace.step(StepName.ACCOUNT, List.of(Figure.of("familyAccountBalance", balance), Figure.of("total", total),
                Figure.of("account", account)), eligible, eligible.minus(account).max(Money.ZERO));
        return account;
    }

    private static Money fromPool(Case c, Money eligible, Trace trace) {
        OutpatientRules rules = c.plan().outpatient();
        OutpatientRow row = rules.rowFor(c.claim(), c.patient());
        if (row == null) {
            trace.step(StepName.OUTPATIENT, List.of(), eligible, Money.ZERO);
            return Money.ZERO;
        }
        Standing before = c.before();
        Money basic = Money.rounded(row.ratio().of(eligible));
        trace.step(StepName.OUTPATIENT, List.of(Figure.of("ratio", row.ratio())), eligible, basic);
        basic = trace.cut(Rooms.visit(row), basic);
        basic = trace.cut(Rooms.day(row, before.outpatientPaidThatDay()), basic);
        basic = trace.cut(Rooms.personYear(rules, before.outpatientPaid()), basic);
        return trace.cut(Rooms.householdYear(rules, before.householdOutpatientPaid()), basic);
    }
}
