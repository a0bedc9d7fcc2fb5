package io.heyi.command.register;

import java.time.LocalDate;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.catalogue.CatalogueShelf;
import io.heyi.command.catalogue.CatalogueVersion;
import io.heyi.events.catalogue.CataloguePublished;
import io.heyi.events.catalogue.CatalogueRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The catalogues' tables. Rows are read when first asked for and kept in memory by their hash, which never goes out of date; what is used
 * least gives way.
 */
public final class CatalogueTables implements CatalogueShelf {

    /** Room for a dozen catalogues of 60,000 rows. */
    private static final long MEMORY_BYTES = 64L << 20;

    private final JdbcClient jdbc;
    private final Cache<String, CatalogueContent> contents = Caffeine.newBuilder().maximumWeight(MEMORY_BYTES)
            .<String, CatalogueContent>weigher((sha256, content) -> content.bytes()).executor(Runnable::run).build();

    public CatalogueTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(CatalogueContent content) {
        jdbc.sql("insert into catalogue_content (sha256, content) values (?, ?) on conflict (sha256) do nothing")
                .param(content.sha256()).param(content.text()).update();
    }

    /** @throws IllegalStateException when there are no such rows, or other ones under that hash */
    CatalogueContent content(String sha256) {
        CatalogueContent known = contents.getIfPresent(sha256);
        return known != null ? known : contents.get(sha256, this::read);
    }

    private CatalogueContent read(String sha256) {
        CatalogueContent content = jdbc.sql("select content from catalogue_content where sha256 = ?").param(sha256).query(String.class)
                .optional().map(CatalogueContent::ofText)
                .orElseThrow(() -> new IllegalStateException("the rows of catalogue " + sha256 + " are missing"));
        if (!content.sha256().equals(sha256)) {
            throw new IllegalStateException("the rows kept as " + sha256 + " have the hash " + content.sha256());
        }
        return content;
    }

    List<CatalogueVersion> versions() {
        return jdbc.sql("select kind, region, version, valid_from, valid_to, rows, sha256 from catalogue_register order by kind, region, version")
                .query((rs, row) -> new CatalogueVersion(new CatalogueRef(ItemKind.valueOf(rs.getString(1)), rs.getString(2), rs.getInt(3)),
                        rs.getObject(4, LocalDate.class), rs.getObject(5, LocalDate.class), rs.getInt(6), rs.getString(7)))
                .list();
    }

    void write(CataloguePublished e) {
        jdbc.sql("""
                insert into catalogue_register (kind, region, version, valid_from, valid_to, rows, sha256)
                values (?, ?, ?, ?, ?::date, ?, ?)
                """).param(e.ref().kind().name()).param(e.ref().region()).param(e.ref().version()).param(e.validFrom()).param(e.validTo())
                .param(e.rows()).param(e.sha256()).update();
    }
}
