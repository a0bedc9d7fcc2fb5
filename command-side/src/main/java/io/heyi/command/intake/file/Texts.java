package io.heyi.command.intake.file;

import io.heyi.command.coverage.CounterClaims;

/** Names, codes and other texts, with the characters and lengths the ledger is willing to keep for ever. */
final class Texts {

    /** What a code may contain besides ASCII letters and digits; diagnosis codes such as {@code A01.0+G01*} need most of it. */
    private static final String CODE_SIGNS = "-_./:#+*()";

    private Texts() {
    }

    /** A name or a remark: any visible characters, at most {@code longest} of them. */
    static CellParser<String> text(int longest) {
        return cell -> {
            requireVisible(cell);
            requireLength(cell, longest);
            return cell.text();
        };
    }

    /** A code: ASCII letters, digits and a few signs, no blanks, so that two codes that look alike are alike. */
    static CellParser<String> code(int longest) {
        return cell -> {
            requireCode(cell, false);
            requireLength(cell, longest);
            return cell.text();
        };
    }

    /** A code that is the number of a hospital's settlement: not one that the counter alone gives (手工报销). */
    static CellParser<String> settlementNumber(int longest) {
        CellParser<String> code = code(longest);
        return cell -> {
            String number = code.parse(cell);
            if (CounterClaims.isCounterNumber(number)) {
                throw Faults.numberOfTheCounter();
            }
            return number;
        };
    }

    /** A number printed on paper, which may also hold Chinese characters (票据号): otherwise as strict as a code. */
    static CellParser<String> reference(int longest) {
        return cell -> {
            requireCode(cell, true);
            requireLength(cell, longest);
            return cell.text();
        };
    }

    /** A word of the field in capital letters: {@code HEAD}, {@code MEMBER}, {@code SON_IN_LAW}. */
    static CellParser<String> word(int longest) {
        return cell -> {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.at(i);
                if ((c < 'A' || c > 'Z') && c != '_') {
                    requireVisible(cell);
                    throw Faults.notAWord(cell);
                }
            }
            requireLength(cell, longest);
            return cell.text();
        };
    }

    /** A telephone number: digits and the signs between them. Never repeated in a message. */
    static CellParser<String> phone(int longest) {
        return cell -> {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.at(i);
                if ((c < '0' || c > '9') && "+-() /".indexOf(c) < 0) {
                    requireVisible(cell);
                    throw Faults.notAPhone();
                }
            }
            requireLength(cell, longest);
            return cell.text();
        };
    }

    /**
     * The same for values that come again and again (villages, institutions): equal texts are one string, so that a file held in
     * memory stays small. Without locks: a slot lost to another thread only costs another string.
     */
    static CellParser<String> repeated(CellParser<String> parser) {
        String[] recent = new String[1024];
        return cell -> {
            int hash = 0;
            for (int i = cell.from; i < cell.to; i++) {
                hash = hash * 31 + cell.chars[i];
            }
            int slot = (hash ^ hash >>> 11) & 1023;
            String known = recent[slot];
            if (known != null && cell.is(known)) {
                return known;
            }
            String text = parser.parse(cell);
            recent[slot] = text;
            return text;
        };
    }

    static void requireLength(Cell cell, int longest) {
        if (cell.length() > longest) {
            throw Faults.tooLong(cell.length(), longest);
        }
    }

    static void requireCode(Cell cell, boolean alsoHan) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.at(i);
            boolean fine = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
                    || CODE_SIGNS.indexOf(c) >= 0 || alsoHan && isCommonHan(c);
            if (!fine) {
                requireVisible(cell);
                if (Cell.fullWidthToAscii(c) != c) {
                    throw Faults.fullWidth(cell);
                }
                throw Faults.notInCode(cell, Character.codePointAt(cell.chars, cell.from + i, cell.to));
            }
        }
    }

    /** Refuses control and invisible characters anywhere, and blanks other than the already trimmed spaces at the edges. */
    static void requireVisible(Cell cell) {
        for (int i = cell.from; i < cell.to; i++) {
            char c = cell.chars[i];
            if (c >= ' ' && c < 0x7f || isCommonHan(c)) {
                continue;
            }
            int codePoint = Character.codePointAt(cell.chars, i, cell.to);
            requireVisible(codePoint, i == cell.from || i + Character.charCount(codePoint) == cell.to);
            i += Character.charCount(codePoint) - 1;
        }
    }

    private static void requireVisible(int codePoint, boolean atEdge) {
        if (codePoint == '\n' || codePoint == '\r') {
            throw Faults.lineBreak();
        }
        if (codePoint == 0xFFFD) {
            throw Faults.replacementCharacter();
        }
        int type = Character.getType(codePoint);
        boolean blank = codePoint == '\t' || type == Character.SPACE_SEPARATOR;
        if (blank && atEdge) {
            throw Faults.blankAtEdge(codePoint);
        }
        // Private use stays allowed: older registers keep rare characters of names there.
        if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
            throw Faults.badCharacter(codePoint);
        }
    }

    private static boolean isCommonHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}
