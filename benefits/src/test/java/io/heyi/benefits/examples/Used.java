package io.heyi.benefits.examples;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.Standing;

/** Where a resident stands, said by what is used already. */
public final class Used {

    private int admissions;
    private String basicPaid = "0";
    private String paidThisKind = "0";
    private String outpatientPaid = "0";
    private String outpatientPaidThatDay = "0";
    private String chronicDeductible = "0";
    private String compliantSelfPay = "0";
    private String seriousPaid = "0";
    private String assistancePaid = "0";
    private String guardedSelfPay = "0";
    private boolean sameDiseaseStayBefore;
    private String householdOutpatientPaid = "0";
    private String familyAccountBalance = "0";

    public static Used used() {
        return new Used();
    }

    public Used admissions(int count) {
        admissions = count;
        return this;
    }

    public Used basic(String yuan) {
        basicPaid = yuan;
        return this;
    }

    public Used thisKind(String yuan) {
        paidThisKind = yuan;
        return this;
    }

    public Used outpatient(String year, String thatDay, String household) {
        outpatientPaid = year;
        outpatientPaidThatDay = thatDay;
        householdOutpatientPaid = household;
        return this;
    }

    public Used chronicDeductible(String yuan) {
        chronicDeductible = yuan;
        return this;
    }

    public Used compliantSelfPay(String yuan) {
        compliantSelfPay = yuan;
        return this;
    }

    public Used serious(String yuan) {
        seriousPaid = yuan;
        return this;
    }

    public Used assistance(String yuan) {
        assistancePaid = yuan;
        return this;
    }

    public Used guarded(String yuan) {
        guardedSelfPay = yuan;
        return this;
    }

    public Used sameDiseaseStay() {
        sameDiseaseStayBefore = true;
        return this;
    }

    public Used familyAccount(String yuan) {
        familyAccountBalance = yuan;
        return this;
    }

    public Standing standing() {
        return new Standing(admissions, Money.parse(basicPaid), Money.parse(paidThisKind), Money.parse(outpatientPaid),
                Money.parse(outpatientPaidThatDay), Money.parse(chronicDeductible), Money.parse(compliantSelfPay), Money.parse(seriousPaid),
                Money.parse(assistancePaid), Money.parse(guardedSelfPay), sameDiseaseStayBefore, Money.parse(householdOutpatientPaid),
                Money.parse(familyAccountBalance));
    }
}
