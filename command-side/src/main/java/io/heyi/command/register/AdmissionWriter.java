package io.heyi.command.register;

import java.util.List;
import java.util.function.Consumer;

import io.heyi.events.admission.AdmissionCancelled;
import io.heyi.events.admission.AdmissionCorrected;
import io.heyi.events.admission.ResidentAdmitted;
import io.heyi.events.admission.ResidentDischarged;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes who lies where from the events of a transaction, before it commits. A row that is already there is a lost race. */
public final class AdmissionWriter implements Consumer<List<? extends EventMessage<?>>> {

    private final JdbcClient jdbc;

    public AdmissionWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        for (EventMessage<?> message : messages) {
            Object event = message.getPayload();
            if (event instanceof ResidentAdmitted e) {
                write(e);
            } else if (event instanceof AdmissionCorrected e) {
                write(e);
            } else if (event instanceof ResidentDischarged e) {
                jdbc.sql("update admission_register set discharged_on = ? where institution = ? and admission_no = ?")
                        .param(e.dischargedOn()).param(e.institution()).param(e.admissionNo()).update();
            } else if (event instanceof AdmissionCancelled e) {
                jdbc.sql("update admission_register set cancelled = true where institution = ? and admission_no = ?")
                        .param(e.institution()).param(e.admissionNo()).update();
            }
        }
    }

    private void write(ResidentAdmitted e) {
        jdbc.sql("insert into admission_register (institution, admission_no, resident, kind, admitted_on) values (?, ?, ?, ?, ?)")
                .param(e.institution()).param(e.admissionNo()).param(e.resident().value()).param(e.particulars().kind().name())
                .param(e.particulars().admittedOn()).update();
    }

    private void write(AdmissionCorrected e) {
        jdbc.sql("""
                update admission_register set kind = ?, admitted_on = ?, discharged_on = ?::date
                where institution = ? and admission_no = ?
                """).param(e.particulars().kind().name()).param(e.particulars().admittedOn()).param(e.dischargedOn())
                .param(e.institution()).param(e.admissionNo()).update();
    }
}
