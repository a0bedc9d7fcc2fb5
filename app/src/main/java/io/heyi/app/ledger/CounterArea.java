package io.heyi.app.ledger;

import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.command.counter.CounterRules;
import io.heyi.command.counter.HouseholdClaimsOnBus;
import io.heyi.command.counter.ManualReimbursement;
import io.heyi.command.coverage.CoverageYear;
import io.heyi.command.coverage.SettlementPlaces;
import io.heyi.command.household.HouseholdRepository;
import io.heyi.command.register.JdbcApplicationRegister;
import io.heyi.command.register.JdbcAttachmentStore;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.command.register.ReferenceData;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Manual reimbursement: paper invoices at the counter. */
@Configuration(proxyBeanMethods = false)
class CounterArea {

    @Bean
    JdbcApplicationRegister applicationRegister(JdbcClient jdbc) {
        return new JdbcApplicationRegister(jdbc);
    }

    /** @param secondApprovalAbove yuan */
    @Bean
    CounterRules counterRules(@Value("${heyi.counter.second-approval-above:10000.00}") String secondApprovalAbove) {
        return new CounterRules(Money.parse(secondApprovalAbove));
    }

    @Bean
    @Order(4)
    CommandArea counter(Aggregates aggregates, JdbcClient jdbc, HouseholdRepository households, Repository<CoverageYear> years,
                        ReferenceData references, JdbcClaimRegister claims, JdbcApplicationRegister applications, SettlementPlaces places,
                        CounterRules rules) {
        aggregates.register(ManualReimbursement.class, List.of(households, references, claims, rules, new JdbcAttachmentStore(jdbc),
                new HouseholdClaimsOnBus(aggregates.commandBus(), years, references, references, references, claims, places)));
        return CommandArea.OF_AGGREGATES.writing(applications);
    }
}
