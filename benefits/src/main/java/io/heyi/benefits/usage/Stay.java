package io.heyi.benefits.usage;

/**
 * What makes two stays the same for the waiver of the deductible (adjudication rule 4): exactly the same main diagnosis code and
 * institution.
 */
public record Stay(String diagnosis, String institution) {
}
