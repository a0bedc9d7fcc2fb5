package io.heyi.command.card;

import io.heyi.events.card.CardIssued;
import io.heyi.events.card.CardReportedLost;
import io.heyi.events.card.CardReturned;

/** A card as its events tell it. {@code evolve} only assigns. */
final class CardState {

    private CardIssued issued;
    private CardReportedLost lost;
    private CardReturned returned;

    void evolve(CardIssued event) {
        issued = event;
    }

    void evolve(CardReportedLost event) {
        lost = event;
    }

    void evolve(CardReturned event) {
        returned = event;
    }

    CardIssued issued() {
        return issued;
    }

    CardReportedLost lost() {
        return lost;
    }

    CardReturned returned() {
        return returned;
    }

    boolean isValid() {
        return issued != null && lost == null && returned == null;
    }
}
