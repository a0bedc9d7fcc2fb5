package io.heyi.events.subsidy;

/** What happened to the money that sources pay into the fund. */
public sealed interface SubsidyEvent permits SubsidyReceived {

    String region();

    String documentNo();
}
