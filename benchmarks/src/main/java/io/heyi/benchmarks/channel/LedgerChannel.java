package io.heyi.benchmarks.channel;

import java.io.IOException;

import io.heyi.benchmarks.channel.Requests.Request;

/** The ledger's hospital channel as hospitals see it: signed tokens, JSON, whole answers. */
public final class LedgerChannel {

    private static final String CHANNEL = "/api/v1/channel/";

    private final Post post;
    private final Hospitals hospitals;
    private final Requests requests;

    public LedgerChannel(int port, Hospitals hospitals, Requests requests) {
        this.post = new Post(port);
        this.hospitals = hospitals;
        this.requests = requests;
    }

    public void settle() throws IOException, InterruptedException {
        send("settlements", requests.settlement());
    }

    public void askEligibility() throws IOException, InterruptedException {
        send("eligibility", requests.eligibility());
    }

    private void send(String verb, Request request) throws IOException, InterruptedException {
        post.send(CHANNEL + verb, hospitals.tokenOf(request.institution()), request.body());
    }
}
