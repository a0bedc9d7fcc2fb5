package io.heyi.command.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.card.CardRefusals.AlreadyHasACard;
import io.heyi.command.card.CardRefusals.BeforeIssue;
import io.heyi.command.card.CardRefusals.CardNoLongerValid;
import io.heyi.command.card.CardRefusals.CardNumberMissing;
import io.heyi.command.card.CardRefusals.CardNumberUsed;
import io.heyi.command.card.CardRefusals.CardUnknown;
import io.heyi.command.card.CardRefusals.HolderUnknown;
import io.heyi.command.card.CardRefusals.NotTheResidentsCard;
import io.heyi.command.household.ResidentRegister;
import io.heyi.events.card.CardEvent;
import io.heyi.events.card.CardIssued;
import io.heyi.events.card.CardReportedLost;
import io.heyi.events.card.CardReturned;

/** What may happen to a card. Pure. */
final class CardDecisions {

    private CardDecisions() {
    }

    static List<CardEvent> decide(IssueCard command, CardState state, CardRegister cards, ResidentRegister residents) {
        if (command.cardNo() == null || command.cardNo().isBlank()) {
            throw new CardNumberMissing();
        }
        if (state.issued() != null) {
            refuseOtherContent(state.issued(), command);
            return List.of();
        }
        if (residents.householdOf(command.resident()).isEmpty()) {
            throw new HolderUnknown();
        }
        if (cards.validCardOf(command.resident()).isPresent()) {
            throw new AlreadyHasACard();
        }
        if (command.replaces() != null && !cards.holderOf(command.replaces()).equals(Optional.of(command.resident()))) {
            throw new NotTheResidentsCard();
        }
        return List.of(new CardIssued(command.cardNo(), command.resident(), command.issuedOn(), command.replaces()));
    }

    static List<CardEvent> decide(ReportCardLost command, CardState state) {
        CardReportedLost lost = new CardReportedLost(command.cardNo(), holder(state), command.lostOn());
        return lost.equals(state.lost()) ? List.of() : ended(lost, state, "lost_on", command.lostOn());
    }

    static List<CardEvent> decide(ReturnCard command, CardState state) {
        CardReturned returned = new CardReturned(command.cardNo(), holder(state), command.returnedOn());
        return returned.equals(state.returned()) ? List.of() : ended(returned, state, "returned_on", command.returnedOn());
    }

    private static List<CardEvent> ended(CardEvent event, CardState state, String field, LocalDate day) {
        if (!state.isValid()) {
            throw new CardNoLongerValid(field);
        }
        if (day.isBefore(state.issued().issuedOn())) {
            throw new BeforeIssue(field);
        }
        return List.of(event);
    }

    private static ResidentNumber holder(CardState state) {
        if (state.issued() == null) {
            throw new CardUnknown();
        }
        return state.issued().resident();
    }

    private static void refuseOtherContent(CardIssued known, IssueCard told) {
        String field = !known.resident().equals(told.resident()) ? "resident_id"
                : !known.issuedOn().equals(told.issuedOn()) ? "issued_on"
                : !Objects.equals(known.replaces(), told.replaces()) ? "replaces" : null;
        if (field != null) {
            throw new CardNumberUsed(field);
        }
    }
}
