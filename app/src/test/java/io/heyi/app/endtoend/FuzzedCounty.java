package io.heyi.app.endtoend;

import java.io.IOException;

import io.heyi.app.ledger.Ledger;

/** What the examples of the OpenAPI document speak of. */
public final class FuzzedCounty {

    public static final String REGION = "990101";
    public static final String HOSPITAL = SmallCounty.HOSPITAL;

    private FuzzedCounty() {
    }

    public static void settleIn(Ledger ledger) throws IOException {
        SmallCounty.open(ledger);
        SmallCounty.household(ledger, 1);
    }
}
