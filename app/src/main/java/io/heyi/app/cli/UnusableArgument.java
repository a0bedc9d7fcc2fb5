package io.heyi.app.cli;

import io.heyi.benefits.Refusal;

/** An argument that only the ledger shows to be unusable. */
final class UnusableArgument extends Refusal {

    UnusableArgument(String zh, String en) {
        super(null, zh, en);
    }
}
