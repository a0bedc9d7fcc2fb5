package io.heyi.query.projection;

/**
 * A table of facts that one projection fills. It has a column {@code position}.
 *
 * @param label what names a row to a person, as an SQL expression; must hold no personal data
 */
public record FactTable(String name, String label) {
}
