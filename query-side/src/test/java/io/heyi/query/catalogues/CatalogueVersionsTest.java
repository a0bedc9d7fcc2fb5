package io.heyi.query.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import io.heyi.benefits.claim.ItemKind;
import io.heyi.events.catalogue.CataloguePublished;
import io.heyi.events.catalogue.CatalogueRef;
import io.heyi.query.TestLedger;
import io.heyi.query.catalogues.CatalogueVersions.Version;
import org.junit.jupiter.api.Test;

class CatalogueVersionsTest {

    private static final LocalDate JANUARY = LocalDate.of(2009, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2009, 7, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2009, 12, 31);

    private final TestLedger ledger = new TestLedger();
    private final CatalogueVersions versions = new CatalogueVersions(ledger.dataSource());

    @Test
    void versions_are_listed_by_kind_region_and_number_as_known_at_a_position() {
        assertThat(versions.list(0)).isEmpty();
        long first = ledger.given(published("990101", 1, JANUARY, null));
        long second = ledger.given(published("990101", 2, JULY, DECEMBER));
        long other = ledger.given(published("", 1, JANUARY, null));

        assertThat(versions.list(first)).containsExactly(new Version("DRUG", "990101", 1, JANUARY, null, 60_000, "00", first));
        assertThat(versions.list(other)).containsExactly(new Version("DRUG", "", 1, JANUARY, null, 60_000, "00", other),
                new Version("DRUG", "990101", 1, JANUARY, null, 60_000, "00", first),
                new Version("DRUG", "990101", 2, JULY, DECEMBER, 60_000, "00", second));
    }

    private static CataloguePublished published(String region, int version, LocalDate from, LocalDate to) {
        return new CataloguePublished(new CatalogueRef(ItemKind.DRUG, region, version), from, to, 60_000, "00");
    }
}
