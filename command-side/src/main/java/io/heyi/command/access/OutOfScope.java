package io.heyi.command.access;

import io.heyi.benefits.Refusal;

/** What is asked lies outside the caller's township or hospital. It does not tell whether it exists. */
public final class OutOfScope extends Refusal {

    public OutOfScope() {
        super(null, "查无此记录，或不在您的管辖范围内", "there is no such record within your scope");
    }
}
