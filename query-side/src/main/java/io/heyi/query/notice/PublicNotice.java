package io.heyi.query.notice;

import java.time.YearMonth;
import java.util.List;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.money.Money;
import io.heyi.events.csv.CsvLine;

/**
 * A village's list of a month. It has no field for a resident's number, a household's, an invoice's or a diagnosis, and its names are
 * masked by their type.
 *
 * @param village  administrative code
 * @param month    of the services
 * @param position as known at it
 */
public record PublicNotice(String village, YearMonth month, long position, List<Line> lines) {

    /**
     * What one resident was reimbursed at one institution in the month, reversals taken off.
     *
     * @param institution its name at the end of the month
     * @param level       it was settled at
     * @param visits      how many settlements stand
     * @param total       what the bills came to
     * @param fund        paid by the fund: basic, serious illness, assistance and guarantee
     * @param account     paid from the household's family account
     */
    public record Line(MaskedName name, MaskedHousehold household, String institution, InstitutionLevel level, int visits, Money total,
                       Money fund, Money account) {
    }

    /** As a file for a spreadsheet: UTF-8 with a byte order mark when written so. */
    public String csv() {
        StringBuilder file = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
        file.append(new CsvLine().text("村").text("月份").text("姓名").text("户号后四位").text("医疗机构").text("级别").text("人次")
                .text("总费用").text("基金补偿").text("家庭账户支付"));
        for (Line line : lines) {
            file.append(new CsvLine().text(village).plain(month).text(line.name().text()).text(line.household().text())
                    .text(line.institution()).text(line.level().name()).plain(line.visits()).plain(line.total()).plain(line.fund())
                    .plain(line.account()));
        }
        return file.toString();
    }
}
