package io.heyi.command.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;

/** What a household knows that its benefit years ask for. */
public interface HouseholdFacts {

    String village();

    boolean has(ResidentNumber resident);

    Category categoryOn(ResidentNumber resident, LocalDate day);

    /** Later changes of category inside the period, by the day from which they hold. */
    Map<LocalDate, Category> categoryChanges(ResidentNumber resident, LocalDate after, LocalDate until);

    /** Day of death, or null. */
    LocalDate diedOn(ResidentNumber resident);

    List<ResidentNumber> residents();
}
