package io.heyi.query.institutions;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.heyi.events.institution.DesignationEnded;
import io.heyi.events.institution.DesignationRenewed;
import io.heyi.events.institution.InstitutionAccountConfirmed;
import io.heyi.events.institution.InstitutionAccountProposed;
import io.heyi.events.institution.InstitutionAccountRejected;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionLevelChanged;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionRenamed;
import io.heyi.events.institution.InstitutionSuspended;
import io.heyi.events.institution.MaskedNumber;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/** What happened to the accounts of institutions (收款账户), one row an event. Numbers are masked before they are stored. */
public final class InstitutionAccountFacts implements Projection {

    private static final String INSERT = """
            insert into institution_account_fact (position, day, institution, what, holder, bank, masked, sha256, by_account, reason)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final RowBatch rows = new RowBatch(INSERT, "bigint", "date", "text", "text", "text", "text", "text", "text", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(InstitutionAccountProposed.class, (at, e) -> rows.add(at, e.proposedOn(), e.code(), "PROPOSED", e.account().holder(),
                    e.account().bank(), MaskedNumber.of(e.account().number()), e.sha256(), e.by(), ""))
            .on(InstitutionAccountConfirmed.class, (at, e) -> rows.add(at, e.confirmedOn(), e.code(), "CONFIRMED", e.account().holder(),
                    e.account().bank(), MaskedNumber.of(e.account().number()), e.sha256(), e.by(), ""))
            .on(InstitutionAccountRejected.class, (at, e) -> rows.add(at, e.rejectedOn(), e.code(), "REJECTED", "", "", "", e.sha256(),
                    e.by(), e.reason()))
            .ignoring(InstitutionDesignated.class, DesignationRenewed.class, DesignationEnded.class, InstitutionSuspended.class,
                    InstitutionReinstated.class, InstitutionLevelChanged.class, InstitutionRenamed.class)
            .ignoringOtherFamilies();

    @Override
    public String name() {
        return "institution-accounts";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("institution_account_fact", "institution || ' ' || what || ' at position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        rows.write(connection);
    }
}
