package io.heyi.events.catalogue;

/** What happened to a catalogue (目录). */
public sealed interface CatalogueEvent permits CataloguePublished {

    CatalogueRef ref();
}
