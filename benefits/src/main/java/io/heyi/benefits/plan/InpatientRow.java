package io.heyi.benefits.plan;

import io.heyi.benefits.money.Money;
import java.util.List;

/** What a stay is reimbursed where {@code when} matches: its deductible (起付线) and its brackets (adjudication rules 4 and 5). */
public record InpatientRow(When when, Money deductible, List<Bracket> brackets) {

    public InpatientRow {
        when = when == null ? When.ALWAYS : when;
        deductible = deductible == null ? Money.ZERO : deductible;
        PlanCheck.notNegative("deductible", deductible);
        brackets = Bracket.scale("brackets", brackets);
    }
}
