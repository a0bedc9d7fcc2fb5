package io.heyi.events.coverage;

/** A claim's identity: the institution and its own settlement number (结算号). */
public record ClaimId(String institution, String number) {

    @Override
    public String toString() {
        return institution + "/" + number;
    }
}
