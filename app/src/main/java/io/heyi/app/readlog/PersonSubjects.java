package io.heyi.app.readlog;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Under what a person may have been looked at: a reading is recorded as it was asked for, by a settlement's number as often as by the
 * resident's own. Whoever asks who looked at a resident is told of all of them, and of lists whose region, period or batch the resident is in.
 */
@Component
class PersonSubjects {

    private static final String SUBJECTS = """
            with claims as (select institution, claim_no, service_date from settlement_fact where resident = :resident and sign = 1),
            homes as (select distinct household_no, village from member_fact where resident = :resident)
            select :resident
            union select household_no from homes
            union select 'region ' || left(village, digits) from homes, unnest(array[2, 4, 6, 9, 12]) as digits
            union select institution || '/' || claim_no from claims
            union select 'settlements of ' || institution || '/' || service_date from claims
            union select 'settlements of ' || institution || '/' || to_char(service_date, 'YYYY-MM') from claims
            union select case p.payee when 'HOSPITAL' then 'statement ' || institution || '/' || replace(p.held_by, 'remittance:', '')
                                      else 'batch ' || p.held_by end
                  from claims join payable_register p using (institution, claim_no) where p.held_by is not null
            union select institution || '/' || admission_no from admission_register where resident = :resident
            union select 'application ' || application_no
                  from reimbursement_content_fact where position(:resident in content) > 0
            """;

    private final JdbcClient jdbc;

    PersonSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The subject itself, and where it is a resident number all that it stands for. */
    List<String> of(String subject) {
        return jdbc.sql(SUBJECTS).param("resident", subject).query(String.class).list();
    }
}
