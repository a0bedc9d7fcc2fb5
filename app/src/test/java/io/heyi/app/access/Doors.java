package io.heyi.app.access;

import java.util.LinkedHashMap;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import io.heyi.app.api.Http;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;

/** One caller of each role and one of none, each signed in as in earnest. */
public final class Doors {

    private final Ledger ledger;
    private final Map<String, Browser> people = new LinkedHashMap<>();
    private final SigningHospital hospital;

    private Doors(Ledger ledger, SigningHospital hospital) {
        this.ledger = ledger;
        this.hospital = hospital;
    }

    /** @param region of the clerk, the reviewer and the auditor */
    public static Doors of(Ledger ledger, String suffix, String region, String institution) throws JOSEException {
        Doors doors = new Doors(ledger, SigningHospital.registered(ledger, institution));
        for (Role role : new Role[] {Role.CLERK, Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR}) {
            String name = role.name().toLowerCase() + "." + suffix;
            doors.people.put(role.name(), Browser.signedIn(ledger, name, role, role == Role.ADMINISTRATOR ? null : region));
        }
        return doors;
    }

    /** @param role of {@link Role}, or NOBODY */
    public Http.Answer ask(String role, Operation.Request request) {
        if (people.containsKey(role)) {
            return people.get(role).send(request.method(), request.path(), request.body(), request.headers());
        }
        Http http = Http.at(ledger);
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            http = http.with(header.getKey(), header.getValue());
        }
        return (role.equals("HOSPITAL") ? http.with("Authorization", "Bearer " + hospital.token()) : http)
                .send(request.method(), request.path(), request.body());
    }

    /** Turned away for who they are, whatever they asked. */
    public static boolean turnedAway(Http.Answer answer) {
        return (answer.status() == 401 || answer.status() == 403)
                && answer.text("type").matches("urn:heyi:problem:(not-signed-in|not-allowed|sign-in-unfinished)");
    }
}
