package io.heyi.command.institution;

import static io.heyi.command.institution.InstitutionStory.CODE;
import static io.heyi.command.institution.InstitutionStory.institution;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.access.Role;
import io.heyi.command.institution.InstitutionRefusals.AccountConfirmedByItsAuthor;
import io.heyi.command.institution.InstitutionRefusals.AccountNotProposed;
import io.heyi.command.institution.InstitutionRefusals.AccountTypedDifferently;
import io.heyi.command.institution.InstitutionRefusals.InstitutionNotDesignated;
import io.heyi.command.institution.InstitutionRefusals.OtherAccountProposed;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.institution.InstitutionAccountConfirmed;
import io.heyi.events.institution.InstitutionAccountProposed;
import io.heyi.events.institution.InstitutionAccountRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an institution's account")
class InstitutionAccountTest {

    private static final LocalDate DAY = LocalDate.of(2009, 1, 5);
    private static final BankAccount FIRST = new BankAccount("县医院", "农村信用社", "6200000000000000099");
    private static final BankAccount OTHER = new BankAccount("县医院", "农村信用社", "6200000000000000088");

    private final InstitutionStory known = institution().whichIsDesignated();

    @Test
    void is_entered_by_one_and_confirmed_by_another() {
        known.when(propose(FIRST)).leadsTo(proposed(FIRST)).answers(new InstitutionAccountView(CODE, null, proposed(FIRST)));
        known.and(proposed(FIRST)).when(confirm(FIRST)).leadsTo(confirmed(FIRST))
                .answers(new InstitutionAccountView(CODE, confirmed(FIRST), null));
        known.when(new ConfirmInstitutionAccount(CODE, FIRST.number(), hash(FIRST), DAY, "clerk-1"))
                .isRefusedAs(AccountConfirmedByItsAuthor.class);
    }

    @Test
    void is_confirmed_by_who_reads_its_number_off_the_paper_again() {
        known.and(proposed(FIRST)).when(new ConfirmInstitutionAccount(CODE, OTHER.number(), hash(FIRST), DAY, "reviewer-1"))
                .isRefusedAs(AccountTypedDifferently.class);
    }

    @Test
    void is_confirmed_as_it_was_seen_and_not_as_it_was_changed_then() {
        known.and(proposed(FIRST)).and(proposed(OTHER)).when(confirm(FIRST)).isRefusedAs(OtherAccountProposed.class);
        known.when(confirm(OTHER)).leadsTo(confirmed(OTHER));
        known.when(reject(FIRST)).isRefusedAs(OtherAccountProposed.class);
    }

    @Test
    void told_again_changes_nothing() {
        known.and(proposed(FIRST)).when(propose(FIRST)).changesNothing();
        known.and(confirmed(FIRST)).when(propose(FIRST)).changesNothing();
        known.when(confirm(FIRST)).changesNothing();
        known.when(new ConfirmInstitutionAccount(CODE, FIRST.number(), hash(FIRST), DAY, "reviewer-2")).isRefusedAs(AccountNotProposed.class);
    }

    @Test
    void that_was_rejected_leaves_the_one_before_in_force_and_may_be_entered_again() {
        known.and(proposed(FIRST)).and(confirmed(FIRST)).and(proposed(OTHER)).when(reject(OTHER)).leadsTo(rejected(OTHER))
                .answers(new InstitutionAccountView(CODE, confirmed(FIRST), null));
        known.and(rejected(OTHER)).when(reject(OTHER)).changesNothing();
        known.when(confirm(OTHER)).isRefusedAs(AccountNotProposed.class);
        known.when(propose(OTHER)).leadsTo(proposed(OTHER));
    }

    @Test
    void is_of_a_designated_institution_and_of_its_county() {
        institution().when(propose(FIRST)).isRefusedAs(InstitutionNotDesignated.class);
        known.when(propose(FIRST), Caller.person("clerk-1", Role.CLERK, "990101001")).isRefusedAs(OutOfScope.class);
        known.when(propose(FIRST), Caller.person("clerk-1", Role.CLERK, "990102")).isRefusedAs(OutOfScope.class);
        known.when(propose(FIRST), Caller.person("clerk-1", Role.CLERK, "990101")).leadsTo(proposed(FIRST));
    }

    @Test
    void is_shown_by_its_last_digits_alone() {
        assertThat(proposed(FIRST).toString() + propose(FIRST) + confirm(FIRST) + confirmed(FIRST)).doesNotContain(FIRST.number());
    }

    private static ProposeInstitutionAccount propose(BankAccount account) {
        return new ProposeInstitutionAccount(CODE, account, DAY, "clerk-1");
    }

    private static ConfirmInstitutionAccount confirm(BankAccount account) {
        return new ConfirmInstitutionAccount(CODE, account.number(), hash(account), DAY, "reviewer-1");
    }

    private static RejectInstitutionAccount reject(BankAccount account) {
        return new RejectInstitutionAccount(CODE, hash(account), "与来函不符", DAY, "reviewer-1");
    }

    private static InstitutionAccountProposed proposed(BankAccount account) {
        return new InstitutionAccountProposed(CODE, account, hash(account), DAY, "clerk-1");
    }

    private static InstitutionAccountConfirmed confirmed(BankAccount account) {
        return new InstitutionAccountConfirmed(CODE, account, hash(account), DAY, "reviewer-1");
    }

    private static InstitutionAccountRejected rejected(BankAccount account) {
        return new InstitutionAccountRejected(CODE, hash(account), "与来函不符", DAY, "reviewer-1");
    }

    private static String hash(BankAccount account) {
        return AccountDecisions.hash(CODE, account);
    }
}
