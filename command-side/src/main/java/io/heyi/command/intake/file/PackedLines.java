package io.heyi.command.intake.file;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Charge lines in columns of primitives, about 50 bytes each instead of the 300 of an object with three decimals: a county's year
 * has millions of them and the importer needs them all at hand. Decimals are kept as whole numbers of their smallest unit.
 */
final class PackedLines {

    /** Decimals of quantities and prices, and of own shares: what {@link Columns#CLAIM_LINES} accepts. */
    private static final int PRICE_DECIMALS = 4;
    private static final int SHARE_DECIMALS = 6;
    private static final int NONE = -1;
    /** Days are counted from the first that a file may name, so that none of them is NONE. */
    private static final long FIRST_DAY = LocalDate.of(Dates.FIRST_YEAR, 1, 1).toEpochDay();
    private static final ItemClass[] CLASSES = ItemClass.values();
    private static final ItemKind[] KINDS = ItemKind.values();
    /** Answers that a line may leave open: no, yes, open; a class, or open; a kind, or open. */
    private static final int FLAGS = 3;
    private static final int CLASSES_OR_OPEN = CLASSES.length + 1;

    private final Map<String, Integer> textNumbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int size;
    private int[] fileLine = new int[1024];
    private int[] billLine = new int[1024];
    private int[] itemCode = new int[1024];
    private int[] name = new int[1024];
    private byte[] choices = new byte[1024];
    private long[] quantity = new long[1024];
    private long[] unitPrice = new long[1024];
    private long[] limitPrice = new long[1024];
    private int[] prepay = new int[1024];
    private int[] chargedOn = new int[1024];

    /** The index under which the line can be had again; they count up from 0. */
    int add(long lineOfFile, BilledLine charge) {
        if (size == billLine.length) {
            grow();
        }
        fileLine[size] = Math.toIntExact(lineOfFile);
        billLine[size] = charge.line();
        itemCode[size] = number(charge.itemCode());
        name[size] = number(charge.name());
        choices[size] = choices(charge);
        quantity[size] = packed(charge.quantity(), PRICE_DECIMALS);
        unitPrice[size] = packed(charge.unitPrice(), PRICE_DECIMALS);
        limitPrice[size] = packed(charge.limitPrice(), PRICE_DECIMALS);
        prepay[size] = (int) packed(charge.prepay(), SHARE_DECIMALS);
        chargedOn[size] = charge.chargedOn() == null ? NONE : Math.toIntExact(charge.chargedOn().toEpochDay() - FIRST_DAY);
        return size++;
    }

    BilledLine get(int index) {
        return new BilledLine(billLine[index], texts.get(itemCode[index]), texts.get(name[index]),
                itemClass(choices[index]), unpacked(quantity[index], PRICE_DECIMALS),
                unpacked(unitPrice[index], PRICE_DECIMALS), unpacked(limitPrice[index], PRICE_DECIMALS),
                unpacked(prepay[index], SHARE_DECIMALS), essential(choices[index]), kind(choices[index]),
                chargedOn[index] == NONE ? null : LocalDate.ofEpochDay(chargedOn[index] + FIRST_DAY));
    }

    private static byte choices(BilledLine charge) {
        int essential = charge.essential() == null ? 2 : charge.essential() ? 1 : 0;
        int itemClass = charge.itemClass() == null ? CLASSES.length : charge.itemClass().ordinal();
        int kind = charge.kind() == null ? KINDS.length : charge.kind().ordinal();
        return (byte) ((kind * CLASSES_OR_OPEN + itemClass) * FLAGS + essential);
    }

    private static Boolean essential(byte choices) {
        int essential = choices % FLAGS;
        return essential == 2 ? null : Boolean.valueOf(essential == 1);
    }

    private static ItemClass itemClass(byte choices) {
        int itemClass = choices / FLAGS % CLASSES_OR_OPEN;
        return itemClass == CLASSES.length ? null : CLASSES[itemClass];
    }

    private static ItemKind kind(byte choices) {
        int kind = choices / FLAGS / CLASSES_OR_OPEN;
        return kind == KINDS.length ? null : KINDS[kind];
    }

    /** The line's number on its bill. */
    int billLine(int index) {
        return billLine[index];
    }

    /** Where it stands in the file, from 1. */
    long fileLine(int index) {
        return fileLine[index];
    }

    int size() {
        return size;
    }

    private int number(String text) {
        Integer known = textNumbers.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    private static long packed(BigDecimal value, int decimals) {
        return value == null ? NONE : value.setScale(decimals).unscaledValue().longValueExact();
    }

    private static BigDecimal unpacked(long packed, int decimals) {
        return packed == NONE ? null : BigDecimal.valueOf(packed, decimals);
    }

    private void grow() {
        int larger = size + (size >> 1);
        fileLine = Arrays.copyOf(fileLine, larger);
        billLine = Arrays.copyOf(billLine, larger);
        itemCode = Arrays.copyOf(itemCode, larger);
        name = Arrays.copyOf(name, larger);
        choices = Arrays.copyOf(choices, larger);
        quantity = Arrays.copyOf(quantity, larger);
        unitPrice = Arrays.copyOf(unitPrice, larger);
        limitPrice = Arrays.copyOf(limitPrice, larger);
        prepay = Arrays.copyOf(prepay, larger);
        chargedOn = Arrays.copyOf(chargedOn, larger);
    }
}
