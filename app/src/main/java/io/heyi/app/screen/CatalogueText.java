package io.heyi.app.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.catalogue.CatalogueDifference;
import io.heyi.benefits.catalogue.CatalogueDifference.ChangedField;
import io.heyi.benefits.catalogue.CatalogueDifference.ChangedItem;
import io.heyi.benefits.catalogue.CatalogueItem;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.catalogue.CatalogueDraft;
import io.heyi.command.catalogue.CatalogueLookup.Found;
import io.heyi.events.catalogue.CataloguePublished;
import io.heyi.events.catalogue.CatalogueRef;
import io.heyi.query.catalogues.CatalogueVersions.Version;

/** Catalogues for a person: what a version changes, which there are, what one says of an item. */
public final class CatalogueText {

    private static final int SHOWN = 50;
    private static final Map<ItemKind, String> KINDS = Map.of(ItemKind.DRUG, "药品", ItemKind.SERVICE, "诊疗服务", ItemKind.MATERIAL, "医用材料");

    private final Language language;

    public CatalogueText(Language language) {
        this.language = language;
    }

    /** @param published whether the draft was published, rather than only shown */
    public String of(CatalogueDraft draft, boolean published) {
        CataloguePublished version = draft.publication().version();
        String heading = name(version.ref()) + say("，", ", ") + say("自", "from ") + version.validFrom()
                + (version.validTo() == null ? "" : say("至", " to ") + version.validTo()) + say("，", ", ")
                + String.format(say("%,d 项", "%,d items"), version.rows()) + "\nsha256 " + version.sha256() + "\n";
        if (draft.publication().repeated()) {
            return heading + say("账本无变化：该版本此前已发布", "nothing changed: this version was published before");
        }
        return heading + difference(draft) + (published ? say("已发布", "published") : say("未发布（试行）", "not published (dry run)"));
    }

    private String difference(CatalogueDraft draft) {
        CatalogueDifference d = draft.difference();
        if (draft.before() == null) {
            return say("首个版本", "the first version") + "\n";
        }
        StringBuilder text = new StringBuilder(String.format(
                say("与第 %d 版相比：新增 %,d 项，删除 %,d 项，变更 %,d 项%n", "against version %d: %,d added, %,d removed, %,d changed%n"),
                draft.before().ref().version(), d.added().size(), d.removed().size(), d.changed().size()));
        items(text, "+ ", d.added());
        items(text, "- ", d.removed());
        d.changed().stream().limit(SHOWN).forEach(item -> text.append(changed(item)));
        rest(text, d.changed().size());
        return text.toString();
    }

    private void items(StringBuilder text, String sign, List<CatalogueItem> items) {
        items.stream().limit(SHOWN).forEach(item -> text.append(sign).append(item.code()).append(' ').append(item.name()).append('\n'));
        rest(text, items.size());
    }

    private void rest(StringBuilder text, int items) {
        if (items > SHOWN) {
            text.append(String.format(say("  …… 其余 %,d 项见 --json%n", "  … %,d more with --json%n"), items - SHOWN));
        }
    }

    private static String changed(ChangedItem item) {
        StringBuilder text = new StringBuilder("~ ").append(item.code()).append(' ').append(item.name());
        for (ChangedField field : item.fields()) {
            text.append("  ").append(field.field()).append(' ').append(shown(field.before())).append(" → ").append(shown(field.after()));
        }
        return text.append('\n').toString();
    }

    public String of(List<Version> versions) {
        if (versions.isEmpty()) {
            return say("尚未发布任何目录", "no catalogue is published yet");
        }
        TextTable table = new TextTable().row(say("目录", "catalogue"), say("版本", "version"), say("自", "from"), say("至", "to"), say("项数", "items"), "sha256");
        for (Version v : versions) {
            table.row(name(ItemKind.valueOf(v.kind()), v.region()), String.valueOf(v.version()), v.validFrom().toString(), shown(v.validTo()),
                    String.format("%,d", v.rows()), v.sha256());
        }
        return table.toString().stripTrailing();
    }

    public String of(String itemCode, LocalDate day, List<Found> found) {
        if (found.isEmpty()) {
            return String.format(say("%s 的有效目录中没有项目 %s", "on %s no catalogue in force holds item %s"), day, itemCode);
        }
        TextTable table = new TextTable().row(say("目录", "catalogue"), say("编码", "code"), say("名称", "name"), say("类别", "class"), say("限价", "limit"),
                say("各级限价", "limits by level"), say("先行自付", "own share"), say("基本药物", "essential"));
        found.forEach(f -> table.row(name(f.catalogue()), f.item().code(), f.item().name(), f.item().itemClass().name(),
                shown(f.item().limitPrice()), f.item().levelLimits().isEmpty() ? "—" : f.item().levelLimits().toString(),
                f.item().prepay() == null ? say("按方案", "the plan's") : f.item().prepay().toPlainString(),
                f.item().essential() ? say("是", "yes") : say("否", "no")));
        return table.toString().stripTrailing();
    }

    private String name(CatalogueRef ref) {
        return name(ref.kind(), ref.region()) + say("第 " + ref.version() + " 版", " version " + ref.version());
    }

    private String name(ItemKind kind, String region) {
        return say(KINDS.get(kind) + "目录", kind + " catalogue") + (region.isEmpty() ? "" : " " + region) + (language == Language.zh && !region.isEmpty() ? " " : "");
    }

    private static String shown(Object value) {
        return value == null || value.toString().isEmpty() ? "—" : value.toString();
    }

    private String say(String zh, String en) {
        return language.say(zh, en);
    }
}
