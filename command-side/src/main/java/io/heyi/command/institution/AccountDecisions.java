package io.heyi.command.institution;

import java.util.List;

import io.heyi.command.bank.ContentHash;
import io.heyi.command.institution.InstitutionRefusals.AccountConfirmedByItsAuthor;
import io.heyi.command.institution.InstitutionRefusals.AccountNotProposed;
import io.heyi.command.institution.InstitutionRefusals.AccountTypedDifferently;
import io.heyi.command.institution.InstitutionRefusals.OtherAccountProposed;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.institution.InstitutionAccountConfirmed;
import io.heyi.events.institution.InstitutionAccountProposed;
import io.heyi.events.institution.InstitutionAccountRejected;
import io.heyi.events.institution.InstitutionEvent;

/** Where an institution may be paid. A changed account is how money is stolen, so one person enters it and another confirms it. Pure. */
final class AccountDecisions {

    private AccountDecisions() {
    }

    static List<InstitutionEvent> decide(ProposeInstitutionAccount command, InstitutionState state) {
        InstitutionDecisions.refuseUnlessDesignated(state);
        BankAccount latest = state.proposedAccount() != null ? state.proposedAccount().account()
                : state.confirmedAccount() != null ? state.confirmedAccount().account() : null;
        if (command.account().equals(latest)) {
            return List.of();
        }
        return List.of(new InstitutionAccountProposed(command.code(), command.account(), hash(command.code(), command.account()),
                command.proposedOn(), command.by()));
    }

    /** What another institution proposed has another hash, though the account be the same. */
    static String hash(String code, BankAccount account) {
        return new ContentHash().line(code, account.holder(), account.bank(), account.number()).hex();
    }

    static List<InstitutionEvent> decide(ConfirmInstitutionAccount command, InstitutionState state) {
        InstitutionDecisions.refuseUnlessDesignated(state);
        InstitutionAccountConfirmed known = state.confirmedAccount();
        if (state.proposedAccount() == null && known != null && known.sha256().equals(command.sha256()) && known.by().equals(command.by())) {
            return List.of();
        }
        InstitutionAccountProposed proposed = proposed(state, command.sha256());
        if (proposed.by().equals(command.by())) {
            throw new AccountConfirmedByItsAuthor();
        }
        if (!proposed.account().number().equals(command.number())) {
            throw new AccountTypedDifferently();
        }
        return List.of(new InstitutionAccountConfirmed(command.code(), proposed.account(), proposed.sha256(), command.confirmedOn(),
                command.by()));
    }

    static List<InstitutionEvent> decide(RejectInstitutionAccount command, InstitutionState state) {
        InstitutionDecisions.refuseUnlessDesignated(state);
        InstitutionAccountRejected known = state.rejectedAccount();
        if (state.proposedAccount() == null && known != null && known.sha256().equals(command.sha256()) && known.by().equals(command.by())) {
            return List.of();
        }
        InstitutionAccountProposed proposed = proposed(state, command.sha256());
        return List.of(new InstitutionAccountRejected(command.code(), proposed.sha256(), command.reason(), command.rejectedOn(),
                command.by()));
    }

    private static InstitutionAccountProposed proposed(InstitutionState state, String sha256) {
        InstitutionAccountProposed proposed = state.proposedAccount();
        if (proposed == null) {
            throw new AccountNotProposed();
        }
        if (!proposed.sha256().equals(sha256)) {
            throw new OtherAccountProposed();
        }
        return proposed;
    }
}
