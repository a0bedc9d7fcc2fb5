package io.heyi.app.ledger;

import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.command.access.ApprovalThreshold;
import io.heyi.command.card.Card;
import io.heyi.command.coverage.CoverageYear;
import io.heyi.command.coverage.CoverageYearRepository;
import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.coverage.SettlementPlaces;
import io.heyi.command.household.Household;
import io.heyi.command.household.HouseholdRepository;
import io.heyi.command.journal.AggregateCache;
import io.heyi.command.journal.Alone;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.register.JdbcApplicationRegister;
import io.heyi.command.register.JdbcCardRegister;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.command.register.JdbcResidentRegister;
import io.heyi.command.register.ReferenceData;
import io.heyi.command.register.SettlementOrder;
import io.heyi.command.yearend.YearEnd;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Households, their benefit years with every claim, and their cards. */
@Configuration(proxyBeanMethods = false)
class CoverageArea {

    @Bean
    JdbcResidentRegister residentRegister(JdbcClient jdbc) {
        return new JdbcResidentRegister(jdbc);
    }

    @Bean
    JdbcEnrollmentRegister enrollmentRegister(JdbcClient jdbc) {
        return new JdbcEnrollmentRegister(jdbc);
    }

    @Bean
    JdbcClaimRegister claimRegister(JdbcClient jdbc) {
        return new JdbcClaimRegister(jdbc);
    }

    @Bean
    SettlementPlaces settlementPlaces(SettlementOrder order) {
        return () -> {
            Alone.require();
            return order.take(1);
        };
    }

    /** From which amount on no person decides alone, in yuan: a setting. */
    @Bean
    ApprovalThreshold approvalThreshold(@Value("${heyi.approval-threshold}") String yuan) {
        return new ApprovalThreshold(Money.parse(yuan));
    }

    @Bean
    EnrollmentWindow enrollmentWindow() {
        return EnrollmentWindow.UNTIL_END_OF_FEBRUARY;
    }

    @Bean
    HouseholdRepository householdRepository(Aggregates aggregates, AggregateCache cache, JdbcResidentRegister residents) {
        HouseholdRepository households = new HouseholdRepository(cache);
        households.use(aggregates.register(Household.class, List.of(residents, households)));
        return households;
    }

    @Bean
    Repository<CoverageYear> coverageYears(Aggregates aggregates, AggregateCache cache, HouseholdRepository households, ReferenceData references,
                                           JdbcEnrollmentRegister enrollments, JdbcClaimRegister claims, JdbcApplicationRegister applications,
                                           SettlementPlaces places, ApprovalThreshold threshold) {
        CoverageYearRepository tiedYears = new CoverageYearRepository(cache);
        Repository<CoverageYear> years = aggregates.register(CoverageYear.class,
                List.of(households, references, enrollments, claims, applications, places, tiedYears, threshold));
        tiedYears.use(years);
        return years;
    }

    @Bean
    YearEnd yearEnd(GroupCommit groupCommit, JdbcEnrollmentRegister enrollments) {
        return new YearEnd(groupCommit, enrollments);
    }

    /** @param years is asked for so that it is there before the first command */
    @Bean
    @Order(2)
    CommandArea coverage(Aggregates aggregates, Repository<CoverageYear> years, HouseholdRepository households, JdbcClient jdbc,
                         JdbcResidentRegister residents, JdbcEnrollmentRegister enrollments, JdbcClaimRegister claims) {
        aggregates.register(Card.class, List.of(new JdbcCardRegister(jdbc), residents, households));
        return CommandArea.OF_AGGREGATES.readingAhead(residents, enrollments, claims);
    }
}
