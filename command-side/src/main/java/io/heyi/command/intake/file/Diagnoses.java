package io.heyi.command.intake.file;

import java.util.ArrayList;
import java.util.List;

/** Diagnosis codes joined by semicolons, the main one first. Spaces around a code are trimmed like those around a cell. */
final class Diagnoses implements CellParser<List<String>> {

    private final int mostCodes;
    private final CellParser<String> code;

    Diagnoses(int mostCodes, int longestCode) {
        this.mostCodes = mostCodes;
        this.code = Texts.repeated(Texts.code(longestCode));
    }

    @Override
    public List<String> parse(Cell cell) {
        int semicolons = 0;
        for (int i = 0; i < cell.length(); i++) {
            semicolons += cell.at(i) == ';' ? 1 : 0;
        }
        if (semicolons == 0) {
            return List.of(code.parse(cell));
        }
        if (semicolons >= mostCodes) {
            throw Faults.tooManyDiagnoses(semicolons + 1, mostCodes);
        }
        List<String> codes = new ArrayList<>(semicolons + 1);
        Cell part = new Cell();
        int start = cell.from;
        for (int i = cell.from; i <= cell.to; i++) {
            if (i == cell.to || cell.chars[i] == ';') {
                part.show(cell.chars, start, i, true);
                if (part.isEmpty()) {
                    throw Faults.emptyDiagnosis();
                }
                codes.add(code.parse(part));
                start = i + 1;
            }
        }
        return List.copyOf(codes);
    }
}
