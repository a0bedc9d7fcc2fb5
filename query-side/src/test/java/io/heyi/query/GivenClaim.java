package io.heyi.query;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.adjudication.Ceiling;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.Standing;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.PlanRef;

/** A settled claim, said by what matters to a test; the rest of its total is self-pay. */
public final class GivenClaim {

    private final String number;
    private final long ordinal;
    private ClaimKind kind = ClaimKind.INPATIENT;
    private ResidentNumber resident = Given.LI;
    private LocalDate servedOn = LocalDate.of(2009, 3, 1);
    private String planCode = Given.PLAN;
    private Money total = Money.ZERO;
    private Money basic = Money.ZERO;
    private Money deductible = Money.ZERO;
    private Money account = Money.ZERO;
    private Money serious = Money.ZERO;
    private Money assistance = Money.ZERO;
    private Money guarantee = Money.ZERO;
    private List<Ceiling> ceilings = List.of();

    private GivenClaim(String number, long ordinal) {
        this.number = number;
        this.ordinal = ordinal;
    }

    public static GivenClaim claim(String number, long ordinal) {
        return new GivenClaim(number, ordinal);
    }

    public GivenClaim of(ResidentNumber person) {
        this.resident = person;
        return this;
    }

    public GivenClaim kind(ClaimKind what) {
        this.kind = what;
        return this;
    }

    public GivenClaim on(String day) {
        this.servedOn = LocalDate.parse(day);
        return this;
    }

    public GivenClaim by(String plan) {
        this.planCode = plan;
        return this;
    }

    public GivenClaim deductible(String yuan) {
        this.deductible = Money.parse(yuan);
        return this;
    }

    public GivenClaim layers(String fromAccount, String fromSerious, String fromAssistance, String fromGuarantee) {
        this.account = Money.parse(fromAccount);
        this.serious = Money.parse(fromSerious);
        this.assistance = Money.parse(fromAssistance);
        this.guarantee = Money.parse(fromGuarantee);
        return this;
    }

    public GivenClaim cutBy(Ceiling... names) {
        this.ceilings = List.of(names);
        return this;
    }

    /** Of a bill of {@code ofTotal} the basic layer paid {@code yuan}. */
    public ClaimSettled paid(String yuan, String ofTotal) {
        basic = Money.parse(yuan);
        total = Money.parse(ofTotal);
        Claim claim = new Claim(kind, servedOn, servedOn, List.of("I10.x00"), total, new ClassSums(total, Money.ZERO, Money.ZERO),
                List.of(), null, false, "T990101002", InstitutionLevel.TOWNSHIP, Placement.HOME);
        return new ClaimSettled(Given.HOUSEHOLD, servedOn.getYear(), Given.VILLAGE, new ClaimId("T990101002", number), ordinal, resident,
                "INV" + number, null, new PlanRef(planCode, 1), new Patient(Category.ORDINARY, 40), claim, Standing.NONE, adjudication());
    }

    private Adjudication adjudication() {
        Money selfPay = total.minus(basic).minus(account).minus(serious).minus(assistance).minus(guarantee);
        UsageDelta added = new UsageDelta(kind, servedOn, 0, basic, account, Money.ZERO, Money.ZERO, serious, assistance, Money.ZERO, null);
        return new Adjudication(total, total, deductible, account, basic, serious, assistance, guarantee, Money.ZERO, selfPay, ceilings,
                added, List.of());
    }
}
