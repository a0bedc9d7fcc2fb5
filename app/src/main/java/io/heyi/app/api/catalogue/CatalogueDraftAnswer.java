package io.heyi.app.api.catalogue;

import java.util.List;

import io.heyi.benefits.catalogue.CatalogueDifference;
import io.heyi.benefits.catalogue.CatalogueDifference.ChangedItem;
import io.heyi.benefits.catalogue.CatalogueItem;
import io.heyi.command.catalogue.CatalogueDraft;
import io.heyi.events.catalogue.CataloguePublished;

/**
 * What a publication would do.
 *
 * @param version  as it would be published, with the hash that an approval names
 * @param repeated whether this very version is published already
 * @param before   the version it is compared with, or null: it would be the first, and all of its rows are new
 * @param added    how many items are new; likewise removed and changed
 * @param shown    the first of them; none for a first version, whose rows are the file's
 */
record CatalogueDraftAnswer(CataloguePublished version, boolean repeated, CataloguePublished before, int added, int removed, int changed,
                            CatalogueChanges shown) {

    private static final int MOST = 500;

    /** At most 500 of each, in the order of their codes. */
    record CatalogueChanges(List<ItemName> added, List<ItemName> removed, List<ChangedItem> changed) {
    }

    /** An item by code and name; its terms stand in the file. */
    record ItemName(String code, String name) {

        private static List<ItemName> first(List<CatalogueItem> items) {
            return items.stream().limit(MOST).map(item -> new ItemName(item.code(), item.name())).toList();
        }
    }

    static CatalogueDraftAnswer of(CatalogueDraft draft) {
        CatalogueDifference d = draft.difference();
        CatalogueChanges shown = draft.before() == null ? null : new CatalogueChanges(ItemName.first(d.added()), ItemName.first(d.removed()),
                d.changed().stream().limit(MOST).toList());
        return new CatalogueDraftAnswer(draft.publication().version(), draft.publication().repeated(),
                draft.before() == null ? null : draft.before().published(), d.added().size(), d.removed().size(), d.changed().size(), shown);
    }
}
