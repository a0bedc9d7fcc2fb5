package io.heyi.command.register;

import java.util.Optional;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.card.CardRegister;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link CardRegister} on its table. */
public final class JdbcCardRegister implements CardRegister {

    private final JdbcClient jdbc;

    public JdbcCardRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> validCardOf(ResidentNumber resident) {
        return jdbc.sql("select card_no from card_register where resident = ? and valid").param(resident.value())
                .query(String.class).optional();
    }

    @Override
    public Optional<ResidentNumber> holderOf(String cardNo) {
        return jdbc.sql("select resident from card_register where card_no = ?").param(cardNo)
                .query(String.class).optional().map(ResidentNumber::new);
    }
}
