package io.heyi.command.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.admission.AdmissionRegister;
import io.heyi.command.journal.RoundTrip;
import io.heyi.events.coverage.ClaimId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link AdmissionRegister} on its table. */
public final class JdbcAdmissionRegister implements AdmissionRegister {

    /** A stay that has not ended. */
    public record OpenAdmission(String institution, String admissionNo, ClaimKind kind, LocalDate admittedOn) {
    }

    private static final String OPEN = """
            select institution, admission_no, kind, admitted_on from admission_register
            where resident = ? and discharged_on is null and not cancelled order by admitted_on, institution
            """;

    private final JdbcClient jdbc;

    public JdbcAdmissionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hasOpenAdmission(String institution, ResidentNumber resident) {
        return jdbc.sql(OPEN).param(resident.value()).query(JdbcAdmissionRegister::open).list().stream()
                .anyMatch(open -> open.institution().equals(institution));
    }

    @Override
    public boolean isReversed(ClaimId claim) {
        return jdbc.sql("select exists (select from claim_register where institution = ? and claim_no = ? and reversed)")
                .param(claim.institution()).param(claim.number()).query(Boolean.class).single();
    }

    /** Asks, with others, where the resident lies now. */
    public List<OpenAdmission> askOpenAdmissions(RoundTrip trip, ResidentNumber resident) {
        return trip.ask(OPEN, List.of(resident.value()), JdbcAdmissionRegister::open);
    }

    private static OpenAdmission open(ResultSet row, int n) throws SQLException {
        return new OpenAdmission(row.getString(1), row.getString(2), ClaimKind.valueOf(row.getString(3)), row.getObject(4, LocalDate.class));
    }
}
