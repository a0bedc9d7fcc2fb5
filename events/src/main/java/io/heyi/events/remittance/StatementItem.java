package io.heyi.events.remittance;

/**
 * One settlement or reversal on a statement.
 *
 * @param claim             the institution's settlement number
 * @param sign              1 for the settlement, -1 for its reversal
 * @param amounts           what the claim was settled to, never negative
 * @param deductionReturned what review had deducted from the settlement on an earlier statement and the reversal gives back, so that the
 *                          two are nothing together; null for none
 */
public record StatementItem(String claim, int sign, Layers amounts, Layers deductionReturned) {

    /** What the item adds to what is owed; negative for a reversal. */
    public Layers net() {
        Layers signed = sign > 0 ? amounts : amounts.negate();
        return deductionReturned == null ? signed : signed.plus(deductionReturned);
    }
}
