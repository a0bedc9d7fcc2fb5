package io.heyi.benefits.plan;

import io.heyi.benefits.money.Money;

/**
 * The family account (家庭账户) of outpatients (adjudication rule 2).
 *
 * @param creditPerMember what each member's enrollment adds to it
 */
public record FamilyAccount(Money creditPerMember, Use use) {

    /** How a visit uses it. */
    public enum Use { NONE, BEFORE_POOL }

    public FamilyAccount {
        creditPerMember = creditPerMember == null ? Money.ZERO : creditPerMember;
        use = use == null ? Use.NONE : use;
        PlanCheck.notNegative("creditPerMember", creditPerMember);
    }
}
