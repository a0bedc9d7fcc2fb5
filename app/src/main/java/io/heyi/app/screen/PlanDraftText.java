package io.heyi.app.screen;

import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.command.plan.PlanChange;
import io.heyi.command.plan.PlanDraft;

/** What publishing a plan changes, field path by field path, for a person. */
public final class PlanDraftText {

    private final Language language;

    private PlanDraftText(Language language) {
        this.language = language;
    }

    /** @param published whether the draft was published, rather than only shown */
    public static String of(PlanDraft draft, boolean published, Language language) {
        return new PlanDraftText(language).text(draft, published);
    }

    private String text(PlanDraft draft, boolean published) {
        BenefitPlan plan = draft.plan();
        String heading = name(plan) + say("，地区 ", ", region ") + plan.region() + say("，自 ", ", from ") + plan.validFrom() + say(" 至 ", " to ")
                + plan.validTo() + "\n";
        if (draft.repeated()) {
            return heading + say("账本无变化：该版本此前已发布", "nothing changed: this version was published before");
        }
        StringBuilder text = new StringBuilder(heading);
        text.append(draft.before() == null ? say("该地区的首个方案", "the region's first plan")
                : say("与" + name(draft.before()) + "相比：", "against " + name(draft.before()) + ":")).append('\n');
        if (draft.before() != null) {
            draft.changes().forEach(change -> text.append(line(change)));
        }
        return text.append(published ? say("已发布", "published") : say("未发布（试行）", "not published (dry run)")).toString();
    }

    private String line(PlanChange change) {
        String sign = change.before() == null ? "+ " : change.after() == null ? "- " : "~ ";
        String words = language == Language.zh ? "（" + PlanWords.of(change.path()) + "）" : "";
        return sign + change.path() + words + say("：", ": ") + shown(change.before()) + " → " + shown(change.after()) + "\n";
    }

    private String name(BenefitPlan plan) {
        return say("方案 " + plan.code() + " 第 " + plan.version() + " 版", "plan " + plan.code() + " version " + plan.version());
    }

    private String shown(String value) {
        return value == null ? say("无", "none") : value;
    }

    private String say(String zh, String en) {
        return language.say(zh, en);
    }
}
