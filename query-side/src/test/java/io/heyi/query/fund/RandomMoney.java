package io.heyi.query.fund;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.events.coverage.Subsidy;
import io.heyi.events.payment.Offset;
import io.heyi.events.payment.PaidClaim;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentReturned;
import io.heyi.events.recovery.RecoveryRecorded;
import io.heyi.events.remittance.ClaimDeduction;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.Payee;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.RemittancePaid;
import io.heyi.events.remittance.RemittanceReturned;
import io.heyi.events.remittance.StatementDrawnUp;
import io.heyi.events.remittance.StatementItem;
import io.heyi.events.subsidy.SubsidyReceived;
import io.heyi.query.Given;
import io.heyi.query.GivenClaim;

/** A random course of events about money, and beside it what each sum has to be, kept in the plainest way. */
final class RandomMoney {

    static final String HOSPITAL = "T990101002";
    private static final LocalDate DAY = LocalDate.of(2009, 8, 3);

    /** What the fund comes to after an event, in fen. */
    record Expected(long collected, long settled, long reversed, long deducted, long owedHospital, long owedResident, long paidHospital,
                    long paidResident, long account, long recovered, long received) {
    }

    private static final Expected NOTHING = new Expected(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final Random random;
    private final List<Object> events = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();
    private Expected now = NOTHING;
    private final Map<String, ClaimSettled> standing = new HashMap<>();
    private final List<ClaimSettled> unstated = new ArrayList<>();
    private final List<StatementItem> reversalsUnstated = new ArrayList<>();
    private final Map<String, Layers> deductedFrom = new HashMap<>();
    private final List<RemittanceApproved> unpaid = new ArrayList<>();
    private final List<RemittancePaid> remitted = new ArrayList<>();
    private final List<ClaimSettled> residentsUnpaid = new ArrayList<>();
    private final List<PaidClaim> residentsPaid = new ArrayList<>();
    /** Of claims that were paid, reversed or not: what was paid back. */
    private final Map<String, Layers> paidBack = new HashMap<>();
    private int number;

    RandomMoney(long seed) {
        random = new Random(seed);
    }

    List<Object> events() {
        return events;
    }

    /** After the first n events. */
    Expected expected(int n) {
        return n == 0 ? NOTHING : expected.get(n - 1);
    }

    RandomMoney happen(int steps) {
        for (int i = 0; i < steps; i++) {
            switch (random.nextInt(12)) {
                case 0 -> collect();
                case 10 -> recover();
                case 11 -> receive();
                case 1, 2, 3, 4 -> settle();
                case 5 -> reverse();
                case 6 -> state();
                case 7 -> remit();
                case 8 -> payResidents();
                default -> giveBack();
            }
        }
        return this;
    }

    private void collect() {
        Subsidy subsidy = new Subsidy(Given.LI, Subsidy.Source.values()[random.nextInt(4)], Money.ofFen(1 + random.nextInt(4_000)));
        switch (random.nextInt(4)) {
            case 0 -> record(new SubsidiesGranted(Given.HOUSEHOLD, 2009, Given.VILLAGE, List.of(subsidy), DAY, ""),
                    now.collected + (subsidy.source() == Subsidy.Source.ASSISTANCE ? 0 : subsidy.amount().fen()), now.settled, now.reversed,
                    now.deducted, 0, 0, 0, 0, 0);
            case 1 -> record(new ContributionRefunded(Given.HOUSEHOLD, 2009, Given.VILLAGE, Given.LI, Money.ofFen(1_500), DAY,
                    ContributionRefunded.Reason.ENROLLED_TWICE, null, Money.ofFen(700), List.of(subsidy)),
                    now.collected - 1_500 - subsidy.amount().fen(), now.settled, now.reversed, now.deducted, 0, 0, 0, 0, -700);
            default -> enroll();
        }
    }

    private void enroll() {
        record(Given.enrolled(2009, Given.LI, Given.WANG), now.collected + 4000, now.settled, now.reversed, now.deducted, 0, 0, 0, 0, 0);
    }

    private void settle() {
        boolean counter = random.nextInt(3) == 0;
        String claimNo = (counter ? "M-" : "S") + ++number;
        Money basic = Money.ofFen(random.nextInt(100_000));
        Money account = Money.ofFen(random.nextInt(3) == 0 ? random.nextInt(5_000) : 0);
        Money serious = Money.ofFen(random.nextInt(2) == 0 ? random.nextInt(50_000) : 0);
        ClaimSettled claim = GivenClaim.claim(claimNo, number)
                .layers(account.toString(), serious.toString(), "1.23", "0.00").paid(basic.toString(), "5000.00");
        long amount = owed(claim).total().fen();
        standing.put(claimNo, claim);
        (counter ? residentsUnpaid : unstated).add(claim);
        record(claim, now.collected, now.settled + amount, now.reversed, now.deducted, counter ? 0 : amount, counter ? amount : 0, 0, 0,
                -account.fen());
    }

    private void reverse() {
        if (standing.isEmpty()) {
            return;
        }
        String claimNo = standing.keySet().stream().sorted().skip(random.nextInt(standing.size())).findFirst().orElseThrow();
        ClaimSettled claim = standing.remove(claimNo);
        boolean counter = Payee.of(claim.claimId()) == Payee.RESIDENT;
        residentsUnpaid.remove(claim);
        if (!counter) {
            reversalsUnstated.add(new StatementItem(claimNo, -1, owed(claim), null));
        }
        long amount = owed(claim).total().fen();
        record(Given.reversed(claim), now.collected, now.settled, now.reversed + amount, now.deducted, counter ? 0 : -amount,
                counter ? -amount : 0, 0, 0, owed(claim).account().fen());
    }

    /** A statement, at once approved with a deduction on one of its claims. */
    private void state() {
        List<StatementItem> items = new ArrayList<>();
        long returned = 0;
        for (ClaimSettled claim : unstated) {
            items.add(new StatementItem(claim.claimId().number(), 1, owed(claim), null));
        }
        for (StatementItem reversal : reversalsUnstated) {
            Layers back = deductedFrom.get(reversal.claim());
            returned += back == null ? 0 : back.total().fen();
            items.add(new StatementItem(reversal.claim(), -1, reversal.amounts(), back));
        }
        Layers sums = items.stream().map(StatementItem::net).reduce(Layers.NONE, Layers::plus);
        if (unstated.isEmpty() || sums.total().isNegative()) {
            return;
        }
        YearMonth month = YearMonth.of(2009, 1).plusMonths(events.size());
        record(new StatementDrawnUp(HOSPITAL, month, events.size(), DAY, "clerk", sums, "00", items), now.collected, now.settled,
                now.reversed, now.deducted - returned, returned, 0, 0, 0, 0);
        approve(month, sums);
        unstated.clear();
        reversalsUnstated.clear();
    }

    private void approve(YearMonth month, Layers sums) {
        ClaimSettled claim = unstated.get(random.nextInt(unstated.size()));
        Layers deduction = new Layers(Money.ofFen(owed(claim).basic().fen() / 2), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        boolean deducts = standing.containsKey(claim.claimId().number()) && deduction.total().compareTo(sums.total()) <= 0
                && deduction.total().isPositive();
        List<ClaimDeduction> deductions = deducts ? List.of(new ClaimDeduction(claim.claimId().number(), deduction)) : List.of();
        Layers net = deducts ? sums.minus(deduction) : sums;
        if (deducts) {
            deductedFrom.put(claim.claimId().number(), deduction);
        }
        long fen = deducts ? deduction.total().fen() : 0;
        RemittanceApproved approved = new RemittanceApproved(HOSPITAL, month, "00", net, deductions, DAY, "reviewer", null, null);
        unpaid.add(approved);
        record(approved, now.collected, now.settled, now.reversed, now.deducted + fen, -fen, 0, 0, 0, 0);
    }

    private void remit() {
        if (unpaid.isEmpty()) {
            return;
        }
        RemittanceApproved approved = unpaid.remove(0);
        RemittancePaid paid = new RemittancePaid(HOSPITAL, approved.month(), "P" + events.size(), approved.net(), DAY, "clerk", null, null);
        remitted.add(paid);
        long fen = approved.net().total().fen();
        record(paid, now.collected, now.settled, now.reversed, now.deducted, -fen, 0, fen, 0, 0);
    }

    private void payResidents() {
        if (residentsUnpaid.isEmpty()) {
            return;
        }
        List<PaidClaim> paid = new ArrayList<>();
        long gross = 0;
        long withheld = 0;
        for (ClaimSettled claim : residentsUnpaid) {
            List<Offset> offsets = random.nextBoolean() ? offsets(owed(claim)) : List.of();
            paid.add(new PaidClaim(claim.claimId(), Given.VILLAGE, owed(claim), offsets));
            gross += owed(claim).total().fen();
            withheld += total(offsets);
        }
        residentsPaid.addAll(paid);
        residentsUnpaid.clear();
        record(new PaymentBatchPaid("B" + events.size(), "R", paid, DAY, "clerk"), now.collected, now.settled, now.reversed, now.deducted,
                0, withheld - gross, 0, gross - withheld, 0);
    }

    /** Against one claim that is to be paid back; by layer the two sides differ. */
    private List<Offset> offsets(Layers owed) {
        for (PaidClaim earlier : residentsPaid) {
            Money amount = open(earlier).total().min(owed.total());
            if (amount.isPositive()) {
                Layers back = open(earlier).first(amount);
                paidBack.merge(earlier.claimId().number(), back, Layers::plus);
                return List.of(new Offset(earlier.claimId(), Given.VILLAGE, back, owed.first(amount)));
            }
        }
        return List.of();
    }

    private Layers open(PaidClaim paid) {
        String claimNo = paid.claimId().number();
        return standing.containsKey(claimNo) ? Layers.NONE : paid.amounts().minus(paidBack.getOrDefault(claimNo, Layers.NONE));
    }

    private static long total(List<Offset> offsets) {
        return offsets.stream().mapToLong(offset -> offset.withheld().total().fen()).sum();
    }

    /** The resident pays back a part, or all. */
    private void recover() {
        residentsPaid.stream().filter(claim -> open(claim).total().isPositive()).findFirst().ifPresent(claim -> {
            Layers open = open(claim);
            Layers back = random.nextBoolean() ? open : open.first(Money.ofFen(1 + random.nextInt((int) open.total().fen())));
            paidBack.merge(claim.claimId().number(), back, Layers::plus);
            record(new RecoveryRecorded(claim.claimId(), Given.VILLAGE, "990101001", "ZH-" + events.size(), back, DAY, "clerk"),
                    now.collected, now.settled, now.reversed, now.deducted, 0, back.total().fen(), 0, 0, 0);
            also(back.total().fen(), 0);
        });
    }

    private void receive() {
        Money amount = Money.ofFen(1 + random.nextInt(9_000));
        record(new SubsidyReceived("990101", "文" + events.size(), Subsidy.Source.CENTRAL, amount, DAY, "clerk"), now.collected, now.settled,
                now.reversed, now.deducted, 0, 0, 0, 0, 0);
        also(0, amount.fen());
    }

    /** What the last event did beside what {@link #record} says. */
    private void also(long recovered, long received) {
        now = new Expected(now.collected, now.settled, now.reversed, now.deducted, now.owedHospital, now.owedResident, now.paidHospital,
                now.paidResident, now.account, now.recovered + recovered, now.received + received);
        expected.set(expected.size() - 1, now);
    }

    private void giveBack() {
        if (random.nextBoolean() && !remitted.isEmpty()) {
            RemittancePaid paid = remitted.remove(0);
            long fen = paid.amounts().total().fen();
            record(new RemittanceReturned(HOSPITAL, paid.month(), paid.reference(), paid.amounts(), "账号不符", DAY, "clerk"),
                    now.collected, now.settled, now.reversed, now.deducted, fen, 0, -fen, 0, 0);
        } else if (!residentsPaid.isEmpty() && paidBack.getOrDefault(residentsPaid.get(0).claimId().number(), Layers.NONE).equals(Layers.NONE)) {
            PaidClaim paid = residentsPaid.remove(0);
            paid.offsets().forEach(offset -> paidBack.merge(offset.claimId().number(), offset.recovered().negate(), Layers::plus));
            long fen = paid.amounts().total().fen() - total(paid.offsets());
            record(new PaymentReturned("B", paid, "户名不符", DAY, "clerk"), now.collected, now.settled, now.reversed, now.deducted, 0, fen, 0,
                    -fen, 0);
        }
    }

    private void record(Object event, long collected, long settled, long reversed, long deducted, long hospital, long resident,
                        long paidHospital, long paidResident, long account) {
        events.add(event);
        now = new Expected(collected, settled, reversed, deducted, now.owedHospital + hospital, now.owedResident + resident,
                now.paidHospital + paidHospital, now.paidResident + paidResident, now.account + account, now.recovered, now.received);
        expected.add(now);
    }

    private static Layers owed(ClaimSettled claim) {
        return Layers.of(Amounts.of(claim.adjudication()));
    }
}
