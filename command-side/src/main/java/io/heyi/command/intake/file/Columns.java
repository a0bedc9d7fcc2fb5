package io.heyi.command.intake.file;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The columns of the five files: the documentation of the formats and the code that reads them, in one.
 *
 * <p>{@code filled}: the column must be there and every cell has a value. {@code present}: the column must be there, a cell may be
 * empty. {@code optional}: the column may be missing. The number behind a text is the longest accepted, in characters.
 */
public final class Columns {

    public static final Table<InstitutionRow> INSTITUTIONS = Institutions.TABLE;
    public static final Table<ResidentRow> RESIDENTS = ResidentColumns.TABLE;
    public static final Table<EnrollmentRow> ENROLLMENT = Enrollment.TABLE;
    public static final Table<ClaimRow> CLAIMS = Claims.TABLE;
    public static final Table<ClaimLineRow> CLAIM_LINES = Lines.TABLE;

    private Columns() {
    }

    private static final class Institutions {

        static final ColumnList LIST = new ColumnList();
        static final Column<String> CODE = LIST.filled("code", Texts.code(40));
        static final Column<String> NAME = LIST.filled("name", Texts.text(100));
        static final Column<InstitutionLevel> LEVEL = LIST.filled("level", Choices.oneOf(InstitutionLevel.class));
        static final Column<String> REGION = LIST.filled("region", Texts.code(20));
        static final Column<LocalDate> FROM = LIST.optional("designated_from", Dates.date());
        static final Column<LocalDate> TO = LIST.optional("designated_to", Dates.date());
        static final Column<Placement> PLACEMENT = LIST.optional("placement", Choices.oneOf(Placement.class));

        static final Table<InstitutionRow> TABLE = new Table<>("institutions", LIST, CODE, false, cells -> new InstitutionRow(
                cells.line(), cells.get(CODE), cells.get(NAME), cells.get(LEVEL), cells.get(REGION), cells.get(FROM), cells.get(TO),
                cells.get(PLACEMENT, Placement.HOME)));
    }

    private static final class ResidentColumns {

        static final ColumnList LIST = new ColumnList();
        static final Column<ResidentNumber> RESIDENT = LIST.filled("resident_id", Residents.number());
        static final Column<String> HOUSEHOLD = LIST.filled("household_no", Texts.reference(40));
        static final Column<String> NAME = LIST.filled("name", Texts.text(60));
        static final Column<String> RELATION = LIST.filled("relation", Texts.repeated(Texts.word(20)));
        static final Column<Category> CATEGORY = LIST.filled("category", Choices.oneOf(Category.class));
        static final Column<String> VILLAGE = LIST.filled("village", Texts.repeated(Texts.code(20)));
        static final Column<String> PHONE = LIST.optional("phone", Texts.phone(30));
        static final Column<String> RECORD_NO = LIST.optional("record_no", Texts.code(40));

        static final Table<ResidentRow> TABLE = new Table<>("residents", LIST, null, true, cells -> new ResidentRow(
                cells.line(), cells.get(RESIDENT), cells.get(HOUSEHOLD), cells.get(NAME), cells.get(RELATION), cells.get(CATEGORY),
                cells.get(VILLAGE), cells.get(PHONE, ""), cells.get(RECORD_NO, "")));
    }

    private static final class Enrollment {

        static final ColumnList LIST = new ColumnList();
        static final Column<String> HOUSEHOLD = LIST.filled("household_no", Texts.reference(40));
        static final Column<ResidentNumber> RESIDENT = LIST.filled("resident_id", Residents.number());
        static final Column<Integer> YEAR = LIST.filled("year",
                Numbers.whole(Dates.FIRST_YEAR, Dates.LAST_YEAR, "年度", "year"));
        static final Column<Money> PREMIUM = LIST.filled("individual_premium", Numbers.money());
        static final Column<LocalDate> PAID_ON = LIST.filled("paid_on", Dates.date());
        static final Column<String> PAYER = LIST.optional("payer", Texts.text(100));
        static final Column<String> RECEIPT = LIST.optional("receipt_no", Texts.reference(40));

        static final Table<EnrollmentRow> TABLE = new Table<>("enrollment", LIST, null, true, cells -> {
            String household = cells.get(HOUSEHOLD);
            ResidentNumber resident = cells.get(RESIDENT);
            int year = cells.get(YEAR, 0);
            return new EnrollmentRow(cells.line(), household, resident, year, cells.get(PREMIUM), cells.get(PAID_ON),
                    cells.get(PAYER, ""), cells.get(RECEIPT, ""));
        });
    }

    private static final class Claims {

        static final ColumnList LIST = new ColumnList();
        static final Column<String> CLAIM_ID = LIST.filled("claim_id", Texts.settlementNumber(40));
        static final Column<ClaimKind> KIND = LIST.filled("kind", Choices.oneOf(ClaimKind.class));
        static final Column<ResidentNumber> RESIDENT = LIST.filled("resident_id", Residents.number());
        static final Column<String> INSTITUTION = LIST.filled("institution", Texts.repeated(Texts.code(40)));
        static final Column<LocalDate> ADMITTED_ON = LIST.filled("admitted_on", Dates.date());
        static final Column<LocalDate> SETTLED_ON = LIST.filled("settled_on", Dates.date());
        static final Column<List<String>> DIAGNOSIS = LIST.filled("diagnosis", new Diagnoses(20, 20));
        static final Column<String> INVOICE_NO = LIST.filled("invoice_no", Texts.reference(60));
        static final Column<Money> TOTAL = LIST.filled("total", Numbers.money());
        static final Column<Money> CLASS_A = LIST.present("class_a", Numbers.money());
        static final Column<Money> CLASS_B = LIST.present("class_b", Numbers.money());
        static final Column<Money> CLASS_C = LIST.present("class_c", Numbers.money());
        static final Column<Referral> REFERRAL = LIST.present("referral", Choices.oneOf(Referral.class));
        static final Column<Boolean> TRADITIONAL = LIST.present("traditional_medicine", Choices.yesOrNo());
        static final Column<Placement> PLACEMENT = LIST.optional("placement", Choices.oneOf(Placement.class));
        static final Column<String> CORRECTS = LIST.optional("corrects", Texts.code(40));

        static final Table<ClaimRow> TABLE = new Table<>("claims", LIST, CLAIM_ID, true, Claims::row);

        private static ClaimRow row(Cells cells) {
            ClaimRow row = new ClaimRow(cells.line(), cells.get(CLAIM_ID), cells.get(KIND), cells.get(RESIDENT), cells.get(INSTITUTION),
                    cells.get(ADMITTED_ON), cells.get(SETTLED_ON), cells.get(DIAGNOSIS), cells.get(INVOICE_NO), cells.get(TOTAL),
                    cells.get(CLASS_A), cells.get(CLASS_B), cells.get(CLASS_C), cells.get(REFERRAL),
                    cells.get(TRADITIONAL, Boolean.FALSE), cells.get(PLACEMENT), cells.get(CORRECTS));
            boolean some = row.classA() != null || row.classB() != null || row.classC() != null;
            // A class sum at fault reads as null too and must not be reported a second time as missing.
            if (some && !cells.faulty()) {
                requireSum(cells, CLASS_A, row.classA());
                requireSum(cells, CLASS_B, row.classB());
                requireSum(cells, CLASS_C, row.classC());
            }
            return row;
        }

        private static void requireSum(Cells cells, Column<Money> column, Money sum) {
            if (sum == null) {
                cells.fault(column, Faults.partOfClassSums());
            }
        }
    }

    private static final class Lines {

        static final ColumnList LIST = new ColumnList();
        static final Column<String> CLAIM_ID = LIST.filled("claim_id", Texts.repeated(Texts.code(40)));
        static final Column<Integer> LINE = LIST.filled("line", Numbers.whole(1, 99_999, "行号", "line number"));
        static final Column<String> ITEM_CODE = LIST.filled("item_code", Texts.repeated(Texts.reference(60)));
        static final Column<String> NAME = LIST.filled("name", Texts.repeated(Texts.text(200)));
        static final Column<ItemClass> CLASS = LIST.present("class", Choices.oneOf(ItemClass.class));
        static final Column<BigDecimal> QUANTITY = LIST.filled("quantity", Numbers.decimal(4, "数量", "quantity"));
        static final Column<BigDecimal> UNIT_PRICE = LIST.filled("unit_price", Numbers.decimal(4, "单价", "unit price"));
        static final Column<BigDecimal> LIMIT_PRICE = LIST.present("limit_price", Numbers.decimal(4, "限价", "limit price"));
        static final Column<BigDecimal> PREPAY = LIST.present("prepay", Numbers.share("自付比例", "own share"));
        static final Column<Boolean> ESSENTIAL = LIST.present("essential", Choices.yesOrNo());
        static final Column<ItemKind> KIND = LIST.optional("kind", Choices.oneOf(ItemKind.class));
        static final Column<LocalDate> CHARGED_ON = LIST.optional("charged_on", Dates.date());

        static final Table<ClaimLineRow> TABLE = new Table<>("claim_lines", LIST, CLAIM_ID, true, Lines::row);

        private static ClaimLineRow row(Cells cells) {
            String claimId = cells.get(CLAIM_ID);
            int line = cells.get(LINE, 0);
            String itemCode = cells.get(ITEM_CODE);
            String name = cells.get(NAME);
            ItemClass itemClass = cells.get(CLASS);
            BigDecimal quantity = cells.get(QUANTITY);
            BigDecimal unitPrice = cells.get(UNIT_PRICE);
            BigDecimal limitPrice = cells.get(LIMIT_PRICE);
            BigDecimal prepay = cells.get(PREPAY);
            Boolean essential = cells.get(ESSENTIAL);
            ItemKind kind = cells.get(KIND);
            LocalDate chargedOn = cells.get(CHARGED_ON);
            if (cells.faulty()) {
                return null;
            }
            try {
                return new ClaimLineRow(cells.line(), claimId, new BilledLine(line, itemCode, name, itemClass, quantity, unitPrice,
                        limitPrice, prepay, essential, kind, chargedOn));
            } catch (Refusal refusal) {
                // Amounts are within the line's bounds by now; what is left is the own share of a class C item.
                cells.fault(PREPAY, new BadCell(refusal.name(), refusal.zh(), refusal.en()));
                return null;
            }
        }
    }
}
