package io.heyi.command.register;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.admission.AdmissionRegister;
import io.heyi.events.coverage.ClaimId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link AdmissionRegister} on its table. */
public final class JdbcAdmissionRegister implements AdmissionRegister {

    /** A stay that has not ended. */
    public record OpenAdmission(String institution, String admissionNo, ClaimKind kind, LocalDate admittedOn) {
    }

    private final JdbcClient jdbc;

    public JdbcAdmissionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hasOpenAdmission(String institution, ResidentNumber resident) {
        return openAdmissions(resident).stream().anyMatch(open -> open.institution().equals(institution));
    }

    @Override
    public boolean isReversed(ClaimId claim) {
        return jdbc.sql("select exists (select from claim_register where institution = ? and claim_no = ? and reversed)")
                .param(claim.institution()).param(claim.number()).query(Boolean.class).single();
    }

    /** Wherever the resident lies now; needs no transaction. */
    public List<OpenAdmission> openAdmissions(ResidentNumber resident) {
        return jdbc.sql("""
                select institution, admission_no, kind, admitted_on from admission_register
                where resident = ? and discharged_on is null and not cancelled order by admitted_on, institution
                """).param(resident.value())
                .query((row, n) -> new OpenAdmission(row.getString(1), row.getString(2), ClaimKind.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class)))
                .list();
    }
}
