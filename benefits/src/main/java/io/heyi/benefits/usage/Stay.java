package io.heyi.benefits.usage;

/** What makes two stays the same for the waiver of the deductible: exactly the same main diagnosis code and institution (adjudication rule 4). */
public record Stay(String diagnosis, String institution) {
}
