package io.heyi.app.api.claim;

import java.math.BigDecimal;
import java.util.List;

import io.heyi.benefits.adjudication.Ceiling;
import io.heyi.benefits.adjudication.Step;
import io.heyi.benefits.adjudication.StepName;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.Settlement;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.PlanRef;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a bill was settled to, or in a trial would be: then it has no number, no receipt and no place. */
@Schema(description = "结算结果 / what a bill was settled to")
public record SettlementAnswer(
        @Schema(description = "结算号 / settlement number", example = "JS2009060101") String settlementNo,
        @Schema(description = "结算单号：机构编码-结算序号 / receipt number", example = "C9901011-000004143") String receiptNo,
        @Schema(description = "补偿方案及版本 / plan") PlanRef plan,
        @Schema(description = "各层支付明细 / the whole breakdown") Breakdown breakdown,
        @Schema(description = "触及的封顶线 / ceilings that cut something") List<Ceiling> ceilingsHit,
        @Schema(description = "是否已冲正 / reversed since") Boolean reversed,
        @Schema(description = "计算过程 / the steps") List<TraceStep> trace) {

    /** Every amount of a settlement; {@code fundPays} is the sum of the four layers that are not the family account. */
    @Schema(description = "total = familyAccount + basic + seriousIllness + medicalAssistance + guarantee + hospitalBears + selfPay")
    public record Breakdown(Money total, Money eligible, Money deductible, Money familyAccount, Money basic, Money seriousIllness,
                     Money medicalAssistance, Money guarantee, Money hospitalBears, Money selfPay, Money fundPays) {

        static Breakdown of(Amounts a) {
            return new Breakdown(a.total(), a.eligible(), a.deductible(), a.account(), a.basic(), a.serious(), a.assistance(),
                    a.guarantee(), a.hospitalBears(), a.selfPay(), a.basic().plus(a.serious()).plus(a.assistance()).plus(a.guarantee()));
        }
    }

    /** One step of the computation, with everything needed to do it again by hand. */
    public record TraceStep(StepName name, List<RuleFigure> rule, Money before, Money after, Ceiling ceiling) {

        static TraceStep of(Step s) {
            return new TraceStep(s.name(), s.rule().stream().map(f -> new RuleFigure(f.name(), f.value())).toList(), s.before(), s.after(),
                    s.ceiling());
        }
    }

    /** A number a step was computed with: yuan for amounts, a decimal for ratios, a count for counts. */
    public record RuleFigure(String name, BigDecimal value) {
    }

    /** @param recorded the settlement as recorded when its steps are wanted, else null */
    public static SettlementAnswer of(Settlement s, ClaimSettled recorded) {
        return new SettlementAnswer(s.claimId().number(), receiptNo(s), s.plan(), Breakdown.of(s.amounts()), s.ceilingsHit(), s.reversed(),
                recorded == null ? null : steps(recorded));
    }

    public static SettlementAnswer trial(ClaimSettled would) {
        return new SettlementAnswer(null, null, would.plan(), Breakdown.of(Amounts.of(would.adjudication())),
                would.adjudication().ceilingsHit(), null, steps(would));
    }

    private static List<TraceStep> steps(ClaimSettled settled) {
        return settled.adjudication().trace().stream().map(TraceStep::of).toList();
    }

    /** The place in the order of settlement is given once over all institutions, so this is too, and anybody can tell it from the claim. */
    private static String receiptNo(Settlement s) {
        return "%s-%09d".formatted(s.claimId().institution(), s.ordinal());
    }
}
