package io.heyi.query.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;

/**
 * The county's figures for a period, as known at a position. Its components are the keys of {@code report --json}, in their order.
 * {@code paid}, the ten-thousand counts, the beneficiaries and the rates are of the fund's basic layer alone; a reversed settlement
 * counts nowhere.
 *
 * @param plan                   codes of the plans in force in the benefit year of {@code period.to}, joined by ", "; empty when none is
 * @param asKnownAt              the moment {@code position} stands for
 * @param position               of the last event known; the same drawing again needs only it and the period
 * @param empty                  nothing was recorded by then
 * @param paid                   by the basic layer, in yuan
 * @param personTimes            settlements (补偿人次)
 * @param beneficiaries          residents who were paid more than nothing in the period
 * @param inpatient              every kind but OUTPATIENT
 * @param casesAtLeast10000      single settlements of ten thousand yuan and more
 * @param personsAtLeast10000    residents whose sum over the period is ten thousand yuan and more
 * @param personsAtAnnualCeiling residents whose basic payments of the whole benefit year, of the kinds that share the plan's annual ceiling
 *                               (all but OUTPATIENT), come to that ceiling
 * @param enrolledResidents      of the benefit year of {@code period.to}
 * @param residents              of the benefit year of {@code period.to}
 * @param enrollmentRate         enrolled / residents, four decimals HALF_UP
 * @param kinds                  every kind alone, also those without a settlement
 */
public record CountyReport(String plan, Period period, Instant asKnownAt, long position, boolean empty, Money paid, long personTimes,
                           long beneficiaries, Figures outpatient, Figures inpatient, long casesAtLeast10000, long personsAtLeast10000,
                           long personsAtAnnualCeiling, long enrolledResidents, long residents, String enrollmentRate, Layers layers,
                           Map<ClaimKind, Figures> kinds) {

    /** All kinds together. */
    public Figures total() {
        Money cost = outpatient.totalCost().plus(inpatient.totalCost());
        return new Figures(personTimes, paid, cost, Rate.of(paid.fen(), cost.fen()));
    }

    /** Service dates, both included. */
    public record Period(LocalDate from, LocalDate to) {
    }

    /**
     * @param claims           settlements
     * @param paid             by the basic layer, in yuan
     * @param totalCost        of the bills, in yuan
     * @param compensationRate paid / totalCost, four decimals HALF_UP; 0.0000 when there is no cost
     */
    public record Figures(long claims, Money paid, Money totalCost, String compensationRate) {
    }

    /** What each layer paid in the period, all kinds together, in yuan. */
    public record Layers(Money basic, Money seriousIllness, Money medicalAssistance, Money guarantee, Money familyAccount) {
    }
}
