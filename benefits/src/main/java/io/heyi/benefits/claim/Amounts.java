package io.heyi.benefits.claim;

import io.heyi.benefits.claim.ClaimRefusals.AbsurdAmount;
import io.heyi.benefits.claim.ClaimRefusals.AmountAbsent;
import io.heyi.benefits.claim.ClaimRefusals.NegativeAmount;
import io.heyi.benefits.claim.ClaimRefusals.ShareOutsideRange;
import io.heyi.benefits.claim.ClaimRefusals.TooManyDecimals;
import io.heyi.benefits.money.Decimals;
import io.heyi.benefits.money.Money;
import java.math.BigDecimal;

/** What any amount of a claim must satisfy before anything is computed from it. */
final class Amounts {

    /** Yuan. No single bill comes near it: whatever is above is a slip of the decimal point. */
    static final Money ABSURD_ABOVE = Money.parse("100000000.00");

    /** Adjudication §3: unit price and quantity have up to four decimals. */
    static final int PRICE_DECIMALS = 4;

    /** An own share is a percentage; six decimals leave room and keep the exact arithmetic bounded. */
    static final int SHARE_DECIMALS = 6;

    private Amounts() {
    }

    static void check(String field, Money amount) {
        if (amount == null) {
            throw new AmountAbsent(field);
        }
        if (amount.isNegative()) {
            throw new NegativeAmount(field);
        }
        if (amount.compareTo(ABSURD_ABOVE) > 0) {
            throw new AbsurdAmount(field);
        }
    }

    /** A quantity or a price per unit, brought to its normal form. */
    static BigDecimal checked(String field, BigDecimal number) {
        if (number == null) {
            throw new AmountAbsent(field);
        }
        if (number.signum() < 0) {
            throw new NegativeAmount(field);
        }
        if (number.compareTo(ABSURD_ABOVE.yuan()) > 0) {
            throw new AbsurdAmount(field);
        }
        return decimalsChecked(field, number, PRICE_DECIMALS);
    }

    /** An own share (先行自付比例) of a line, brought to its normal form; null stays null. */
    static BigDecimal checkedShare(String field, BigDecimal share) {
        if (share == null) {
            return null;
        }
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new ShareOutsideRange(field);
        }
        return decimalsChecked(field, share, SHARE_DECIMALS);
    }

    private static BigDecimal decimalsChecked(String field, BigDecimal number, int decimals) {
        BigDecimal normal = Decimals.normal(number);
        if (normal.scale() > decimals) {
            throw new TooManyDecimals(field, decimals);
        }
        return normal;
    }
}
