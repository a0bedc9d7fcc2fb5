package io.heyi.command.card;

import java.util.Optional;

import io.heyi.benefits.claim.ResidentNumber;

/** Whose card is valid, over all cards. */
public interface CardRegister {

    /** The resident's valid card. */
    Optional<String> validCardOf(ResidentNumber resident);

    /** Whose a card is or was. */
    Optional<ResidentNumber> holderOf(String cardNo);
}
