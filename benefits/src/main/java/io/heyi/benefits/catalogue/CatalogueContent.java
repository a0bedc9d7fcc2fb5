package io.heyi.benefits.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import io.heyi.benefits.catalogue.CatalogueRefusals.ItemTwice;
import io.heyi.benefits.catalogue.CatalogueRefusals.NoItems;

/**
 * All rows of a catalogue in their one canonical form: text, ordered by item code and first day. The same rows have the same text and hash
 * in whatever order they were handed in. It is kept as that text with the places of its rows, some 80 bytes a row instead of the thousand
 * of objects; a row is read when it is asked for.
 */
public final class CatalogueContent {

    private static final Comparator<LocalDate> SINCE_EVER_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private final byte[] text;
    /** Where each row begins, and where the text ends. */
    private final int[] starts;
    private final String sha256;

    private CatalogueContent(byte[] text) {
        this.text = text;
        this.starts = starts(text);
        this.sha256 = sha256(text);
    }

    /** @throws ItemTwice when two rows of one item are valid on one day */
    public static CatalogueContent of(List<CatalogueItem> items) {
        if (items.isEmpty()) {
            throw new NoItems();
        }
        record Keyed(byte[] code, CatalogueItem item) {
        }
        List<CatalogueItem> ordered = items.stream().map(item -> new Keyed(item.code().getBytes(StandardCharsets.UTF_8), item))
                .sorted(Comparator.comparing(Keyed::code, Arrays::compareUnsigned)
                        .thenComparing(keyed -> keyed.item().validFrom(), SINCE_EVER_FIRST))
                .map(Keyed::item).toList();
        StringBuilder text = new StringBuilder(CatalogueText.HEADER);
        CatalogueItem before = null;
        for (CatalogueItem item : ordered) {
            if (before != null && before.code().equals(item.code()) && before.overlaps(item)) {
                throw new ItemTwice(item.code());
            }
            CatalogueText.write(item, text);
            before = item;
        }
        return new CatalogueContent(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Of a text that {@link #text} gave. */
    public static CatalogueContent ofText(String text) {
        return new CatalogueContent(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A CSV file with the columns that catalogues are published from. */
    public String text() {
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Of the UTF-8 bytes of the text: 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public int rows() {
        return starts.length - 1;
    }

    public int bytes() {
        return text.length + starts.length * Integer.BYTES;
    }

    /** Every row, read as it is asked for. */
    public List<CatalogueItem> items() {
        return new AbstractList<>() {
            @Override
            public CatalogueItem get(int row) {
                return item(row);
            }

            @Override
            public int size() {
                return rows();
            }
        };
    }

    /** The row of an item that is valid on that day. */
    public Optional<CatalogueItem> find(String code, LocalDate day) {
        byte[] wanted = code.getBytes(StandardCharsets.UTF_8);
        for (int row = firstNotBefore(wanted); row < rows() && compareCode(row, wanted) == 0; row++) {
            CatalogueItem item = item(row);
            if (item.isValidOn(day)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private int firstNotBefore(byte[] code) {
        int low = 0;
        int high = rows();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compareCode(middle, code) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compareCode(int row, byte[] code) {
        int end = starts[row];
        while (text[end] != ',') {
            end++;
        }
        return Arrays.compareUnsigned(text, starts[row], end, code, 0, code.length);
    }

    CatalogueItem item(int row) {
        return CatalogueText.read(new String(text, starts[row], starts[row + 1] - starts[row] - 1, StandardCharsets.UTF_8));
    }

    /** A row ends with a line end, which no cell may hold; the header is no row. */
    private static int[] starts(byte[] text) {
        int[] starts = new int[1024];
        int count = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
