package io.heyi.command.intake.file;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.claim.ResidentNumber;

/** Cells that hold a resident number. No message ever repeats one, not even a wrong one: it may be a single digit away. */
final class Residents {

    private Residents() {
    }

    static CellParser<ResidentNumber> number() {
        return cell -> {
            Texts.requireVisible(cell);
            String text = cell.text();
            try {
                return ResidentNumber.parse(text);
            } catch (Refusal refusal) {
                if (Numbers.isScientific(text)) {
                    throw Faults.spreadsheetNumber();
                }
                throw new BadCell(refusal.name(), refusal.zh(), refusal.en());
            }
        };
    }

    /** Whether a text is a valid resident number, so that it must not be shown wherever it has strayed to. */
    static boolean isNumber(String text) {
        try {
            ResidentNumber.parse(text);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
