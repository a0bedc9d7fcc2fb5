package io.heyi.app.ledger;

import java.util.List;

import io.heyi.command.journal.TransactionWrites;
import io.heyi.command.payment.PaymentBatch;
import io.heyi.command.recovery.Recovery;
import io.heyi.command.register.JdbcApplicationRegister;
import io.heyi.command.register.JdbcInstitutionAccounts;
import io.heyi.command.register.JdbcPayableRegister;
import io.heyi.command.register.JdbcRecoveryRegister;
import io.heyi.command.register.PayableWriter;
import io.heyi.command.register.RecoveryWriter;
import io.heyi.command.remittance.Remittance;
import io.heyi.command.subsidy.SubsidyReceipt;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the fund owes and pays to hospitals and residents. */
@Configuration(proxyBeanMethods = false)
class MoneyArea {

    @Bean
    JdbcPayableRegister payableRegister(JdbcClient jdbc) {
        return new JdbcPayableRegister(jdbc);
    }

    @Bean
    JdbcInstitutionAccounts institutionAccounts(JdbcClient jdbc) {
        return new JdbcInstitutionAccounts(jdbc);
    }

    @Bean
    @Order(3)
    CommandArea money(Aggregates aggregates, TransactionWrites writes, JdbcClient jdbc, JdbcPayableRegister payables,
                      JdbcInstitutionAccounts accounts, JdbcApplicationRegister applications) {
        JdbcRecoveryRegister recoveries = new JdbcRecoveryRegister(jdbc);
        // They hold every item of a month or a batch, and are asked for a few times in all.
        aggregates.withoutCache().register(Remittance.class, List.of(payables, accounts));
        aggregates.withoutCache().register(PaymentBatch.class, List.of(payables, recoveries, applications));
        aggregates.register(Recovery.class, List.of(recoveries));
        aggregates.register(SubsidyReceipt.class, List.of());
        return CommandArea.OF_AGGREGATES.writing(new PayableWriter(writes, jdbc), new RecoveryWriter(writes, jdbc), accounts)
                .readingAhead(payables);
    }
}
