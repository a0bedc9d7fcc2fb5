package io.heyi.query.rollup;

/**
 * A table of sums of the facts.
 *
 * @param label what names a row to a person, as an SQL expression; must hold no personal data
 */
public record RollupTable(String name, String label) {
}
