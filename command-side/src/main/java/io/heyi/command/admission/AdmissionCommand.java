package io.heyi.command.admission;

import io.heyi.command.access.OfInstitution;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An imperative to one stay. */
public sealed interface AdmissionCommand extends LedgerCommand, OfInstitution
        permits AdmitResident, CorrectAdmission, RecordCharges, WithdrawCharges, DischargeResident, CancelAdmission, SettleAdmission {

    /** The institution's own number of the stay. */
    String admissionNo();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return Streams.admission(institution(), admissionNo());
    }
}
