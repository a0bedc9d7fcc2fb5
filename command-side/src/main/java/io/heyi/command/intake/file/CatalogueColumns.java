package io.heyi.command.intake.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.catalogue.CatalogueItem;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;

/** The columns of {@code catalogue.csv}; see {@link Columns} for the words. */
final class CatalogueColumns {

    static final ColumnList LIST = new ColumnList();
    static final Column<String> ITEM_CODE = LIST.filled("item_code", Texts.reference(60));
    static final Column<String> NAME = LIST.filled("name", Texts.text(200));
    static final Column<ItemClass> CLASS = LIST.filled("class", Choices.oneOf(ItemClass.class));
    static final Column<BigDecimal> LIMIT_PRICE = LIST.present("limit_price", limit());
    static final Map<InstitutionLevel, Column<BigDecimal>> LEVEL_LIMITS = levelLimits();
    static final Column<BigDecimal> PREPAY = LIST.present("prepay", Numbers.share("自付比例", "own share"));
    static final Column<Boolean> ESSENTIAL = LIST.present("essential", Choices.yesOrNo());
    static final Column<LocalDate> VALID_FROM = LIST.optional("valid_from", Dates.date());
    static final Column<LocalDate> VALID_TO = LIST.optional("valid_to", Dates.date());

    static final Table<CatalogueRow> TABLE = new Table<>("catalogue", LIST, ITEM_CODE, false, CatalogueColumns::row);

    private CatalogueColumns() {
    }

    private static CellParser<BigDecimal> limit() {
        return Numbers.decimal(4, "限价", "limit price");
    }

    private static Map<InstitutionLevel, Column<BigDecimal>> levelLimits() {
        Map<InstitutionLevel, Column<BigDecimal>> limits = new EnumMap<>(InstitutionLevel.class);
        for (InstitutionLevel level : InstitutionLevel.values()) {
            limits.put(level, LIST.optional("limit_" + level.name().toLowerCase(Locale.ROOT), limit()));
        }
        return limits;
    }

    private static CatalogueRow row(Cells cells) {
        String code = cells.get(ITEM_CODE);
        String name = cells.get(NAME);
        ItemClass itemClass = cells.get(CLASS);
        BigDecimal limit = cells.get(LIMIT_PRICE);
        Map<InstitutionLevel, BigDecimal> limits = new EnumMap<>(InstitutionLevel.class);
        LEVEL_LIMITS.forEach((level, column) -> {
            BigDecimal ofLevel = cells.get(column);
            if (ofLevel != null) {
                limits.put(level, ofLevel);
            }
        });
        BigDecimal prepay = cells.get(PREPAY);
        boolean essential = cells.get(ESSENTIAL, Boolean.FALSE);
        LocalDate from = cells.get(VALID_FROM);
        LocalDate to = cells.get(VALID_TO);
        if (cells.faulty()) {
            return null;
        }
        try {
            return new CatalogueRow(cells.line(), new CatalogueItem(code, name, itemClass, limit, limits, prepay, essential, from, to));
        } catch (Refusal refusal) {
            cells.fault("valid_to".equals(refusal.field()) ? VALID_TO : PREPAY, new BadCell(refusal.name(), refusal.zh(), refusal.en()));
            return null;
        }
    }
}
