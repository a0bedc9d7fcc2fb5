package io.heyi.app.ledger;

import java.util.List;

import io.heyi.command.admission.Admission;
import io.heyi.command.admission.SettlingOnTheBus;
import io.heyi.command.register.AdmissionWriter;
import io.heyi.command.register.JdbcAdmissionRegister;
import io.heyi.command.register.JdbcResidentRegister;
import io.heyi.command.register.ReferenceData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What hospitals keep of a stay before it is settled. */
@Configuration(proxyBeanMethods = false)
class ChannelArea {

    @Bean
    JdbcAdmissionRegister admissionRegister(JdbcClient jdbc) {
        return new JdbcAdmissionRegister(jdbc);
    }

    @Bean
    @Order(5)
    CommandArea channel(Aggregates aggregates, JdbcClient jdbc, ReferenceData references, JdbcResidentRegister residents,
                        JdbcAdmissionRegister admissions) {
        aggregates.withoutCache().register(Admission.class,
                List.of(references, residents, admissions, new SettlingOnTheBus(aggregates.commandBus())));
        return CommandArea.OF_AGGREGATES.writing(new AdmissionWriter(jdbc));
    }
}
