package io.heyi.command.card;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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
import io.heyi.command.household.Family;
import io.heyi.command.household.HouseholdRefusals;
import io.heyi.command.household.Households;
import io.heyi.command.household.ResidentRegister;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Then;
import io.heyi.events.card.CardEvent;
import io.heyi.events.card.CardIssued;
import io.heyi.events.card.CardReportedLost;
import io.heyi.events.card.CardReturned;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CardTest {

    private static final ResidentNumber FATHER = Family.FATHER.resident();
    private static final ResidentNumber MOTHER = Family.MOTHER.resident();
    private static final LocalDate JANUARY = LocalDate.parse("2009-01-05");
    private static final LocalDate JUNE = LocalDate.parse("2009-06-01");
    private static final CardIssued ISSUED = new CardIssued("C1", FATHER, JANUARY, null);

    private final Map<ResidentNumber, String> valid = new HashMap<>();
    private final Map<String, ResidentNumber> holders = new HashMap<>();

    @Test
    void a_resident_gets_a_card() {
        when(new IssueCard("C1", FATHER, JANUARY, null)).leadsTo(ISSUED);
    }

    @Test
    void the_same_card_again_changes_nothing_and_for_another_it_is_refused_for_ever() {
        when(new IssueCard("C1", FATHER, JANUARY, null), ISSUED).changesNothing();
        when(new IssueCard("C1", MOTHER, JANUARY, null), ISSUED).isRefusedAs(CardNumberUsed.class, "resident_id");
        when(new IssueCard("C1", MOTHER, JUNE, null), ISSUED, new CardReturned("C1", FATHER, JUNE))
                .isRefusedAs(CardNumberUsed.class, "resident_id");
        when(new IssueCard("C1", FATHER, JUNE, null), ISSUED).isRefusedAs(CardNumberUsed.class, "issued_on");
        when(new IssueCard("C1", FATHER, JANUARY, "C0"), ISSUED).isRefusedAs(CardNumberUsed.class, "replaces");
    }

    @Test
    void nobody_holds_two_valid_cards() {
        valid.put(FATHER, "C0");
        when(new IssueCard("C1", FATHER, JANUARY, null)).isRefusedAs(AlreadyHasACard.class);
    }

    @Test
    void a_card_needs_a_number_and_a_registered_holder() {
        when(new IssueCard(" ", FATHER, JANUARY, null)).isRefusedAs(CardNumberMissing.class);
        when(new IssueCard("C1", Family.SON.resident(), JANUARY, null)).isRefusedAs(HolderUnknown.class);
    }

    @Test
    void a_lost_card_is_replaced_by_another_of_the_same_resident() {
        holders.put("C0", FATHER);
        when(new IssueCard("C1", FATHER, JUNE, "C0")).leadsTo(new CardIssued("C1", FATHER, JUNE, "C0"));
        when(new IssueCard("C1", MOTHER, JUNE, "C0")).isRefusedAs(NotTheResidentsCard.class);
        when(new IssueCard("C1", FATHER, JUNE, "C9")).isRefusedAs(NotTheResidentsCard.class);
    }

    @Test
    void a_card_is_reported_lost_once() {
        CardReportedLost lost = new CardReportedLost("C1", FATHER, JUNE);
        when(new ReportCardLost("C1", JUNE), ISSUED).leadsTo(lost);
        when(new ReportCardLost("C1", JUNE), ISSUED, lost).changesNothing();
        when(new ReportCardLost("C1", JUNE.plusDays(1)), ISSUED, lost).isRefusedAs(CardNoLongerValid.class, "lost_on");
        when(new ReturnCard("C1", JUNE), ISSUED, lost).isRefusedAs(CardNoLongerValid.class, "returned_on");
        when(new ReportCardLost("C1", JANUARY.minusDays(1)), ISSUED).isRefusedAs(BeforeIssue.class, "lost_on");
    }

    @Test
    void a_card_is_handed_in_once() {
        CardReturned returned = new CardReturned("C1", FATHER, JUNE);
        when(new ReturnCard("C1", JUNE), ISSUED).leadsTo(returned);
        when(new ReturnCard("C1", JUNE), ISSUED, returned).changesNothing();
        when(new ReturnCard("C1", JUNE)).isRefusedAs(CardUnknown.class);
        when(new ReportCardLost("C1", JUNE)).isRefusedAs(CardUnknown.class);
    }

    private Then when(LedgerCommand command, CardEvent... facts) {
        CardRegister cards = new CardRegister() {
            @Override
            public Optional<String> validCardOf(ResidentNumber resident) {
                return Optional.ofNullable(valid.get(resident));
            }

            @Override
            public Optional<ResidentNumber> holderOf(String cardNo) {
                return Optional.ofNullable(holders.get(cardNo));
            }
        };
        ResidentRegister residents = resident -> resident.equals(FATHER) || resident.equals(MOTHER) ? Optional.of("1") : Optional.empty();
        Households households = household -> {
            throw new HouseholdRefusals.HouseholdNotRegistered();
        };
        return new Then(new AggregateTestFixture<>(Card.class).registerInjectableResource(cards).registerInjectableResource(residents)
                .registerInjectableResource(households)
                .given((Object[]) facts).when(command));
    }
}
