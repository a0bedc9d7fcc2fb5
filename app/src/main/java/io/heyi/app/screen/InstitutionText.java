package io.heyi.app.screen;

import java.time.LocalDate;
import java.util.List;

import io.heyi.query.institutions.InstitutionOnDay;

/** The designated institutions for a person. */
public final class InstitutionText {

    private InstitutionText() {
    }

    public static String of(List<InstitutionOnDay> institutions, Language language) {
        if (institutions.isEmpty()) {
            return language.say("尚无定点机构", "no institution is designated yet");
        }
        TextTable table = new TextTable().row(language.say("编码", "code"), language.say("名称", "name"), language.say("级别", "level"),
                language.say("地区", "region"), language.say("定点自", "from"), language.say("至", "to"), language.say("状态", "state"));
        for (InstitutionOnDay i : institutions) {
            table.row(i.code(), i.name(), i.level(), i.region(), shown(i.designatedFrom()), shown(i.designatedTo()), state(i, language));
        }
        return table.toString().stripTrailing();
    }

    private static String state(InstitutionOnDay i, Language language) {
        if (!i.designated()) {
            return language.say("不在定点期内", "not designated");
        }
        return i.suspendedFrom() == null ? language.say("正常", "open")
                : language.say("自" + i.suspendedFrom() + "暂停", "suspended from " + i.suspendedFrom());
    }

    private static String shown(LocalDate day) {
        return day == null ? "—" : day.toString();
    }
}
