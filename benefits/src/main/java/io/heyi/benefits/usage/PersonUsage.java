package io.heyi.benefits.usage;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * What a resident has used in a benefit year, in fen (adjudication §3). Entries of zero are not kept, so that taking back what was added
 * restores an equal value.
 *
 * @param paidByKind         by the basic layer, OUTPATIENT among them
 * @param outpatientPaidByDay by the basic layer for outpatients, by day of service; by month, so that one more claim copies a month and
 *                            not the year
 * @param stays              how many stays of the year had this diagnosis and institution
 */
public record PersonUsage(int admissions, Map<ClaimKind, Money> paidByKind, Map<YearMonth, Map<LocalDate, Money>> outpatientPaidByDay,
                          Money chronicDeductible, Money compliantSelfPay, Money seriousPaid, Money assistancePaid, Money guardedSelfPay,
                          Map<Stay, Integer> stays) {

    public static final PersonUsage NONE = new PersonUsage(0, Map.of(), Map.of(), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO,
            Money.ZERO, Map.of());

    public PersonUsage {
        paidByKind = Map.copyOf(paidByKind);
        outpatientPaidByDay = Map.copyOf(outpatientPaidByDay);
        stays = Map.copyOf(stays);
    }

    /** By the basic layer for all kinds but OUTPATIENT: what the year's ceiling is measured on. */
    public Money basicPaid() {
        Money sum = Money.ZERO;
        for (Map.Entry<ClaimKind, Money> entry : paidByKind.entrySet()) {
            sum = entry.getKey() == ClaimKind.OUTPATIENT ? sum : sum.plus(entry.getValue());
        }
        return sum;
    }

    public Money paid(ClaimKind kind) {
        return paidByKind.getOrDefault(kind, Money.ZERO);
    }

    public Money outpatientPaid() {
        return paid(ClaimKind.OUTPATIENT);
    }

    public Money outpatientPaidOn(LocalDate day) {
        return outpatientPaidByDay.getOrDefault(YearMonth.from(day), Map.of()).getOrDefault(day, Money.ZERO);
    }

    public boolean hadStay(Stay stay) {
        return stays.containsKey(stay);
    }

    /** As after the settlement. */
    public PersonUsage plus(UsageDelta added) {
        return moved(added, 1);
    }

    /** As if the settlement had not been. */
    public PersonUsage minus(UsageDelta added) {
        return moved(added, -1);
    }

    private PersonUsage moved(UsageDelta d, int sign) {
        return new PersonUsage(
                admissions + sign * d.admissions(),
                moved(paidByKind, d.kind(), d.basic(), sign),
                d.kind() == ClaimKind.OUTPATIENT ? onDay(d.day(), d.basic(), sign) : outpatientPaidByDay,
                moved(chronicDeductible, d.chronicDeductible(), sign),
                moved(compliantSelfPay, d.compliantSelfPay(), sign),
                moved(seriousPaid, d.serious(), sign),
                moved(assistancePaid, d.assistance(), sign),
                moved(guardedSelfPay, d.guardedSelfPay(), sign),
                d.stay() == null ? stays : counted(stays, d.stay(), sign));
    }

    private static Money moved(Money amount, Money by, int sign) {
        return sign > 0 ? amount.plus(by) : amount.minus(by);
    }

    private Map<YearMonth, Map<LocalDate, Money>> onDay(LocalDate day, Money by, int sign) {
        YearMonth month = YearMonth.from(day);
        Map<LocalDate, Money> days = Map.copyOf(moved(outpatientPaidByDay.getOrDefault(month, Map.of()), day, by, sign));
        Map<YearMonth, Map<LocalDate, Money>> months = new HashMap<>(outpatientPaidByDay);
        if (days.isEmpty()) {
            months.remove(month);
        } else {
            months.put(month, days);
        }
        return months;
    }

    private static <K> Map<K, Money> moved(Map<K, Money> amounts, K key, Money by, int sign) {
        if (by.isZero()) {
            return amounts;
        }
        Map<K, Money> copy = new HashMap<>(amounts);
        Money sum = moved(copy.getOrDefault(key, Money.ZERO), by, sign);
        if (sum.isZero()) {
            copy.remove(key);
        } else {
            copy.put(key, sum);
        }
        return copy;
    }

    private static Map<Stay, Integer> counted(Map<Stay, Integer> stays, Stay stay, int sign) {
        Map<Stay, Integer> copy = new HashMap<>(stays);
        copy.merge(stay, sign, (before, by) -> before + by == 0 ? null : Integer.valueOf(before + by));
        return copy;
    }
}
