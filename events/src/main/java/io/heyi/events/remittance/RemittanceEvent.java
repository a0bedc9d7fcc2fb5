package io.heyi.events.remittance;

import java.time.YearMonth;

/** What happened to a month's remittance (拨付) of a hospital. */
public sealed interface RemittanceEvent
        permits StatementDrawnUp, DeductionAdded, DeductionRemoved, StatementDisputed, DisputeResolved,
                RemittanceApproved, RemittancePaid, RemittanceReturned {

    String institution();

    YearMonth month();
}
