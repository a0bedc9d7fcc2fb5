package io.heyi.events.catalogue;

import io.heyi.benefits.claim.ItemKind;

/**
 * The version of a catalogue (目录) that charge lines were checked against.
 *
 * @param region prefix of the village codes it holds for; empty: everywhere
 */
public record CatalogueRef(ItemKind kind, String region, int version) {
}
