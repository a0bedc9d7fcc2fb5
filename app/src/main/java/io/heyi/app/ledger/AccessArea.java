package io.heyi.app.ledger;

import java.util.List;

import io.heyi.command.account.Account;
import io.heyi.command.account.AccountWriter;
import io.heyi.command.account.JdbcPasswordsTold;
import io.heyi.command.approval.Approval;
import io.heyi.command.approval.ApprovalWriter;
import io.heyi.command.key.InstitutionKeys;
import io.heyi.command.key.KeyWriter;
import io.heyi.command.register.ReferenceData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may come in, and what takes two. */
@Configuration(proxyBeanMethods = false)
class AccessArea {

    @Bean
    @Order(6)
    CommandArea access(Aggregates aggregates, JdbcClient jdbc, ReferenceData references) {
        aggregates.register(Account.class, List.of());
        aggregates.register(InstitutionKeys.class, List.of(references));
        aggregates.register(Approval.class, List.of(new JdbcPasswordsTold(jdbc)));
        return CommandArea.OF_AGGREGATES.writing(new AccountWriter(jdbc), new KeyWriter(jdbc), new ApprovalWriter(jdbc));
    }
}
