package io.heyi.app.api;

import io.heyi.benefits.Refusal;

/** What a request addresses does not exist. */
public final class NotFound extends Refusal {

    public NotFound(String field) {
        super(field, "查无此记录，或不在您的管辖范围内", "there is no such record within your scope");
    }
}
