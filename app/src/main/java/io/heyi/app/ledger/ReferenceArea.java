package io.heyi.app.ledger;

import java.util.List;

import io.heyi.command.catalogue.Catalogue;
import io.heyi.command.institution.Institution;
import io.heyi.command.plan.BenefitPlanAggregate;
import io.heyi.command.register.CatalogueTables;
import io.heyi.command.register.ReferenceData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans, catalogues and institutions: what every claim is measured by. */
@Configuration(proxyBeanMethods = false)
class ReferenceArea {

    @Bean
    CatalogueTables catalogueTables(JdbcClient jdbc) {
        return new CatalogueTables(jdbc);
    }

    @Bean
    ReferenceData referenceData(JdbcClient jdbc, CatalogueTables catalogues) {
        return new ReferenceData(jdbc, catalogues);
    }

    @Bean
    @Order(1)
    CommandArea references(Aggregates aggregates, ReferenceData references, CatalogueTables catalogues) {
        aggregates.register(Institution.class, List.of());
        aggregates.register(BenefitPlanAggregate.class, List.of(references));
        aggregates.register(Catalogue.class, List.of(catalogues));
        return CommandArea.OF_AGGREGATES.readingAhead(references);
    }
}
