package io.heyi.command.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.catalogue.LineTerms;
import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.events.catalogue.CatalogueRef;

/**
 * A bill's lines as the catalogues in force on their days make them.
 *
 * @param checkedAgainst every version that was in force on the day of any line; none when there was none
 */
public record CataloguedLines(List<ChargeLine> charges, List<CatalogueRef> checkedAgainst) {

    private static final CataloguedLines NONE = new CataloguedLines(List.of(), List.of());

    /**
     * @param servedOn the day of the lines that bring none
     * @param village  of the household: its region's catalogues decide, as its region's plan does
     * @throws io.heyi.benefits.Refusal when a line contradicts its catalogue
     */
    public static CataloguedLines of(List<BilledLine> lines, LocalDate servedOn, String village, LineTerms terms, Catalogues catalogues) {
        return lines.isEmpty() ? NONE : of(lines, servedOn, village, terms, catalogues, catalogues.versions());
    }

    /** Under the versions that the lines were checked against once, whatever has been published since. */
    public static CataloguedLines again(List<BilledLine> lines, LocalDate servedOn, LineTerms terms, Catalogues catalogues,
                                        List<CatalogueRef> checkedAgainst) {
        if (lines.isEmpty()) {
            return NONE;
        }
        // All of them held for one village then, so the longest region lies in all of the others.
        String region = checkedAgainst.stream().map(CatalogueRef::region).max(Comparator.comparingInt(String::length)).orElse("");
        return of(lines, servedOn, region, terms, catalogues, checkedAgainst.stream().map(catalogues::version).toList());
    }

    private static CataloguedLines of(List<BilledLine> lines, LocalDate servedOn, String village, LineTerms terms, Catalogues catalogues,
                                      List<CatalogueVersion> versions) {
        List<ChargeLine> charges = new ArrayList<>(lines.size());
        Set<CatalogueRef> refs = new LinkedHashSet<>();
        Map<LocalDate, Map<ItemKind, CatalogueContent>> byDay = new HashMap<>(2);
        for (BilledLine line : lines) {
            LocalDate day = line.dayOr(servedOn);
            Map<ItemKind, CatalogueContent> inForce = byDay.computeIfAbsent(day, d -> contents(versions, village, d, catalogues, refs));
            charges.add(terms.charge(line, day, inForce));
        }
        return new CataloguedLines(List.copyOf(charges), List.copyOf(refs));
    }

    private static Map<ItemKind, CatalogueContent> contents(List<CatalogueVersion> versions, String village, LocalDate day,
                                                            Catalogues catalogues, Set<CatalogueRef> refs) {
        Map<ItemKind, CatalogueContent> contents = new EnumMap<>(ItemKind.class);
        CatalogueVersion.inForce(versions, village, day).forEach((kind, version) -> {
            refs.add(version.ref());
            contents.put(kind, catalogues.content(version.sha256()));
        });
        return contents;
    }
}
