package io.heyi.events.plan;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import org.axonframework.serialization.Revision;

/**
 * A version of a benefit plan (补偿方案) was published. Versions are never edited.
 *
 * @param yaml   the document as published, to the letter: the ratios in it are read as decimals from their text
 * @param sha256 hash of the document, in hexadecimal
 */
@Revision("1")
public record BenefitPlanPublished(String code, int version, String region, int year, LocalDate validFrom, LocalDate validTo,
                                   Money annualCeiling, String yaml, String sha256) implements PlanEvent {
}
