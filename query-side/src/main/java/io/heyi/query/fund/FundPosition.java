package io.heyi.query.fund;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.money.Money;

/**
 * The fund on a day, as known at a position. Every figure is a sum over postings.
 *
 * @param day              the last day whose postings count, or null: all that are known
 * @param collected        contributions, and subsidies granted, by source
 * @param receivable       what of the subsidies has not come in; below nothing more came in than was granted
 * @param subsidiesReceived what of the subsidies has come in
 * @param settled          what claims were settled to, hospitals' and residents'
 * @param reversed         what of that was taken back
 * @param deducted         what review deducted from hospitals, less what reversals gave back of it
 * @param owedToHospitals  settled less reversed, deducted and paid
 * @param owedToResidents  as owedToHospitals; below nothing is to be asked back
 * @param paidToHospitals  less what the bank returned
 * @param paidToResidents  less what the bank returned, and without what was withheld
 * @param recovered        what residents paid back
 * @param familyAccounts   what all households' family accounts hold
 * @param bank             collected less receivable and paid, and what was recovered
 * @param debits           of all accounts together; equal to the credits
 */
public record FundPosition(LocalDate day, long position, BySource collected, Money receivable, Money subsidiesReceived,
                           ByLayer settled, ByLayer reversed, ByLayer deducted, ByLayer owedToHospitals, ByLayer owedToResidents,
                           ByLayer paidToHospitals, ByLayer paidToResidents, ByLayer recovered, Money familyAccounts, Money bank,
                           Money debits, Money credits, List<Balance> trialBalance) {

    /**
     * One account's line of the trial balance (试算平衡).
     *
     * @param balance on the account's own side; below nothing it stands on the other
     */
    public record Balance(String account, String name, Account.Side side, Money debits, Money credits, Money balance) {
    }
}
