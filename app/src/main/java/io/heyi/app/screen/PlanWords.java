package io.heyi.app.screen;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the keys of a plan file are called by the people who decide on plans. */
final class PlanWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("code", "方案编码"),
            Map.entry("region", "地区"),
            Map.entry("version", "版本"),
            Map.entry("year", "年度"),
            Map.entry("validFrom", "生效日期"),
            Map.entry("validTo", "终止日期"),
            Map.entry("annualCeiling", "年封顶线"),
            Map.entry("ceilings", "分类封顶线"),
            Map.entry("cataloguePrepay", "先行自付比例"),
            Map.entry("outpatient", "门诊"),
            Map.entry("inpatient", "住院"),
            Map.entry("rows", "档"),
            Map.entry("when", "适用条件"),
            Map.entry("level", "机构级别"),
            Map.entry("placement", "就医地"),
            Map.entry("referral", "转诊"),
            Map.entry("category", "人员类别"),
            Map.entry("traditionalMedicine", "中医药"),
            Map.entry("minAge", "最小年龄"),
            Map.entry("maxAge", "最大年龄"),
            Map.entry("ratio", "比例"),
            Map.entry("visitCeiling", "单次封顶"),
            Map.entry("dayCeiling", "日封顶"),
            Map.entry("annualCeilingPerPerson", "个人年封顶"),
            Map.entry("annualCeilingPerHousehold", "家庭年封顶"),
            Map.entry("familyAccount", "家庭账户"),
            Map.entry("creditPerMember", "每人划入"),
            Map.entry("use", "用法"),
            Map.entry("deductible", "起付线"),
            Map.entry("brackets", "分段"),
            Map.entry("upTo", "上限"),
            Map.entry("deductibleWaived", "免起付线"),
            Map.entry("repeatAdmission", "再次住院"),
            Map.entry("factor", "系数"),
            Map.entry("waiveSameDiseaseSameInstitution", "同病同院免起付线"),
            Map.entry("adjustments", "比例调整"),
            Map.entry("points", "百分点"),
            Map.entry("essentialDrugBonus", "基本药物加成"),
            Map.entry("floor", "保底"),
            Map.entry("base", "基数"),
            Map.entry("singleDisease", "单病种"),
            Map.entry("mode", "方式"),
            Map.entry("price", "定价"),
            Map.entry("fund", "基金支付"),
            Map.entry("maternity", "住院分娩"),
            Map.entry("fixed", "定额"),
            Map.entry("chronic", "慢性病"),
            Map.entry("diseases", "病种"),
            Map.entry("annualDeductible", "年起付线"),
            Map.entry("layers", "待遇层次"),
            Map.entry("seriousIllness", "大病保险"),
            Map.entry("threshold", "起付标准"),
            Map.entry("thresholdFor", "分人群起付标准"),
            Map.entry("noCeilingFor", "不封顶人群"),
            Map.entry("medicalAssistance", "医疗救助"),
            Map.entry("guarantee", "兜底保障"),
            Map.entry("categories", "人群"),
            Map.entry("selfPayLimit", "自付限额"),
            Map.entry("chronicRatio", "慢性病比例"));

    private PlanWords() {
    }

    /** {@code inpatient.rows[1].deductible} is 住院 档2 起付线. What has no word, such as a diagnosis, stays as it is. */
    static String of(String path) {
        return Stream.of(path.split("\\.")).map(PlanWords::part).collect(Collectors.joining(" "));
    }

    private static String part(String part) {
        int bracket = part.indexOf('[');
        if (bracket < 0) {
            return WORDS.getOrDefault(part, part);
        }
        int place = Integer.parseInt(part.substring(bracket + 1, part.length() - 1)) + 1;
        return WORDS.getOrDefault(part.substring(0, bracket), part.substring(0, bracket)) + place;
    }
}
