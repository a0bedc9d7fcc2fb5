package io.heyi.events.card;

/** What happened to one card (医保卡/合作医疗证). */
public sealed interface CardEvent permits CardIssued, CardReportedLost, CardReturned {

    String cardNo();
}
