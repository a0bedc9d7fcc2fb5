package io.heyi.benefits.adjudication;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.AssistanceRule;
import java.util.List;

/** Adjudication rule 9, medical assistance (医疗救助). */
final class MedicalAssistance {

    private MedicalAssistance() {
    }

    static Money pay(Case c, Money rest, Trace trace) {
        AssistanceRule rule = c.plan().medicalAssistance().get(c.patient().category());
        if (rule == null) {
            return Money.ZERO;
        }
        Money due = Money.rounded(rule.ratio().of(rest));
        trace.step(StepName.MEDICAL_ASSISTANCE, List.of(Figure.of("ratio", rule.ratio())), rest, due);
        return trace.cut(Rooms.assistanceYear(rule, c.before().assistancePaid()), due);
    }
}
