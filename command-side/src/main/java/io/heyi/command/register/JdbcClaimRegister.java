package io.heyi.command.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.heyi.command.coverage.ClaimRegister;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.InvoiceKey;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.journal.Prefetch;
import io.heyi.command.journal.RoundTrip;
import io.heyi.events.coverage.ClaimId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link ClaimRegister} on its table. */
public final class JdbcClaimRegister implements ClaimRegister, Prefetch {

    private static final String PLACE = "select household_no, year from claim_register where institution = ? and claim_no = ?";

    private final JdbcClient jdbc;
    private final GroupLookup<ClaimId, Place> places = GroupLookup.guarded(this::readPlaces);
    private final GroupLookup<InvoiceKey, InvoiceHolder> holders = GroupLookup.guarded(this::readHolders);

    public JdbcClaimRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Place> placeOf(ClaimId claim) {
        return places.find(claim);
    }

    @Override
    public Optional<InvoiceHolder> holderOf(InvoiceKey invoice) {
        return holders.find(invoice);
    }

    @Override
    public void before(List<?> commands) {
        prefetch(requests(commands).toList());
    }

    /** Whether a correction names the right claim is no matter of a free key. */
    @Override
    public void beforeAssuming(List<?> commands) {
        prefetch(requests(commands).filter(request -> request.corrects() != null).toList());
    }

    private static Stream<ClaimRequest> requests(List<?> commands) {
        return commands.stream().filter(SettleClaim.class::isInstance).map(command -> ((SettleClaim) command).request());
    }

    private void prefetch(List<ClaimRequest> requests) {
        places.prefetch(requests.stream().map(ClaimRequest::claimId).toList());
        holders.prefetch(requests.stream().map(ClaimRequest::invoice).toList());
    }

    /** Where a claim was settled; needs no transaction. */
    public Optional<Place> find(ClaimId claim) {
        return jdbc.sql(PLACE).param(claim.institution()).param(claim.number()).query(JdbcClaimRegister::place).optional();
    }

    /** Asks, with others, where a claim was settled. */
    public List<Place> askPlace(RoundTrip trip, ClaimId claim) {
        return trip.ask(PLACE, List.of(claim.institution(), claim.number()), JdbcClaimRegister::place);
    }

    private static Place place(ResultSet row, int n) throws SQLException {
        return new Place(row.getString(1), row.getInt(2));
    }

    private Map<ClaimId, Place> readPlaces(Collection<ClaimId> wanted) {
        Map<ClaimId, Place> found = new HashMap<>();
        jdbc.sql("""
                select c.institution, c.claim_no, c.household_no, c.year
                from unnest(?::text[], ?::text[]) as wanted(institution, claim_no)
                join claim_register c on c.institution = wanted.institution and c.claim_no = wanted.claim_no
                """)
                .param(wanted.stream().map(ClaimId::institution).toArray(String[]::new))
                .param(wanted.stream().map(ClaimId::number).toArray(String[]::new))
                .query(rs -> {
                    found.put(new ClaimId(rs.getString(1), rs.getString(2)), new Place(rs.getString(3), rs.getInt(4)));
                });
        return found;
    }

    /** The unreversed holder where there is one, else the claim reversed last: rows come with the latest at the end. */
    private Map<InvoiceKey, InvoiceHolder> readHolders(Collection<InvoiceKey> wanted) {
        Map<InvoiceKey, InvoiceHolder> found = new HashMap<>();
        jdbc.sql("""
                select c.institution, c.invoice_no, c.claim_no, c.reversed
                from unnest(?::text[], ?::text[]) as wanted(institution, invoice_no)
                cross join lateral (
                    select * from claim_register
                    where institution = wanted.institution and invoice_no = wanted.invoice_no and not reversed
                    union all
                    select * from claim_register
                    where institution = wanted.institution and invoice_no = wanted.invoice_no and reversed) c
                order by c.reversed desc, c.ordinal
                """)
                .param(wanted.stream().map(InvoiceKey::institution).toArray(String[]::new))
                .param(wanted.stream().map(InvoiceKey::number).toArray(String[]::new))
                .query(rs -> {
                    found.put(new InvoiceKey(rs.getString(1), rs.getString(2)),
                            new InvoiceHolder(new ClaimId(rs.getString(1), rs.getString(3)), rs.getBoolean(4)));
                });
        return found;
    }
}
