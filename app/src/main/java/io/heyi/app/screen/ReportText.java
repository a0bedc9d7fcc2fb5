package io.heyi.app.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;
import io.heyi.query.report.CountyReport;
import io.heyi.query.report.CountyReport.Figures;

/** The county report as a leader reads it: large sums in ten thousand yuan, every figure to the fen beside it where it decides something. */
public final class ReportText {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Map<ClaimKind, String> KINDS_ZH = Map.of(ClaimKind.OUTPATIENT, "门诊", ClaimKind.CHRONIC, "慢性病门诊",
            ClaimKind.INPATIENT, "普通住院", ClaimKind.SINGLE_DISEASE, "单病种", ClaimKind.MATERNITY, "住院分娩", ClaimKind.ACCIDENT, "意外伤害");
    private static final Map<ClaimKind, String> KINDS_EN = Map.of(ClaimKind.OUTPATIENT, "outpatient", ClaimKind.CHRONIC, "chronic disease",
            ClaimKind.INPATIENT, "inpatient", ClaimKind.SINGLE_DISEASE, "single disease", ClaimKind.MATERNITY, "maternity",
            ClaimKind.ACCIDENT, "accident");

    private final CountyReport report;
    private final Language language;

    private ReportText(CountyReport report, Language language) {
        this.report = report;
        this.language = language;
    }

    public static String of(CountyReport report, Language language) {
        return new ReportText(report, language).text();
    }

    private String text() {
        if (report.empty()) {
            return heading() + say("账本在该时刻尚无任何记录。", "The ledger held nothing at that moment.");
        }
        return heading() + enrollment() + "\n" + kinds() + "\n" + people() + "\n" + layers();
    }

    private String heading() {
        return say("县医保补偿情况  ", "Reimbursement in the county  ") + report.period().from() + say(" 至 ", " to ") + report.period().to() + "\n"
                + say("方案 ", "plan ") + (report.plan().isEmpty() ? "—" : report.plan())
                + say("，截至 ", ", as known at ") + MOMENT.format(report.asKnownAt().atZone(ZoneId.systemDefault()))
                + say("（账本位置 ", " (ledger position ") + report.position() + say("）", ")") + "\n\n";
    }

    private String enrollment() {
        return say("参合居民 ", "enrolled ") + count(report.enrolledResidents()) + say(" 人，应参合 ", " of ") + count(report.residents())
                + say(" 人，参合率 ", " residents, ") + percent(report.enrollmentRate()) + "\n";
    }

    private String kinds() {
        TextTable table = new TextTable().row("", say("人次", "cases"), say("总费用（元）", "cost (yuan)"), say("统筹补偿（元）", "paid (yuan)"),
                say("合万元", "10,000 yuan"), say("补偿比", "rate"));
        row(table, say("合计", "total"), report.total());
        row(table, say("门诊", "outpatient"), report.outpatient());
        row(table, say("住院及特殊病种", "inpatient"), report.inpatient());
        report.kinds().forEach((kind, figures) -> {
            if (kind != ClaimKind.OUTPATIENT && figures.claims() > 0) {
                row(table, "  " + (language == Language.zh ? KINDS_ZH : KINDS_EN).get(kind), figures);
            }
        });
        return table.toString();
    }

    private static void row(TextTable table, String name, Figures figures) {
        table.row(name, count(figures.claims()), yuan(figures.totalCost()), yuan(figures.paid()), wan(figures.paid()),
                figures.totalCost().isZero() ? "—" : percent(figures.compensationRate()));
    }

    private String people() {
        return say("受益 ", "beneficiaries ") + count(report.beneficiaries()) + say(" 人，", ", ")
                + say("万元以上 ", "10,000 yuan and more: ") + count(report.casesAtLeast10000()) + say(" 例 / ", " cases / ")
                + count(report.personsAtLeast10000()) + say(" 人，", " persons, ")
                + say("达到年度封顶线 ", "at the annual ceiling: ") + count(report.personsAtAnnualCeiling()) + say(" 人", "") + "\n";
    }

    private String layers() {
        return new TextTable()
                .row(say("各层支付（元）", "paid by layer (yuan)"), "")
                .row(say("  基本补偿", "  basic"), yuan(report.layers().basic()))
                .row(say("  大病保险", "  serious illness"), yuan(report.layers().seriousIllness()))
                .row(say("  医疗救助", "  medical assistance"), yuan(report.layers().medicalAssistance()))
                .row(say("  兜底保障", "  guarantee"), yuan(report.layers().guarantee()))
                .row(say("  家庭账户", "  family account"), yuan(report.layers().familyAccount()))
                .toString();
    }

    private String say(String chinese, String english) {
        return language.say(chinese, english);
    }

    private static String count(long number) {
        return String.format("%,d", number);
    }

    private static String yuan(Money money) {
        return String.format("%,.2f", money.yuan());
    }

    private static String wan(Money money) {
        return String.format("%,.2f", money.yuan().divide(WAN, 2, RoundingMode.HALF_UP));
    }

    /** "0.3633" as "36.33%". */
    public static String percent(String rate) {
        return new BigDecimal(rate).movePointRight(2).toPlainString() + "%";
    }
}
