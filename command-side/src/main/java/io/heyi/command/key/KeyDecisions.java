package io.heyi.command.key;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.key.KeyRefusals.KeyEndsBeforeItBegins;
import io.heyi.command.key.KeyRefusals.KeyOfUnknownInstitution;
import io.heyi.command.key.KeyRefusals.KeyRegisteredDifferently;
import io.heyi.command.key.KeyRefusals.KeyValidTooLong;
import io.heyi.command.key.KeyRefusals.UnknownKey;
import io.heyi.events.key.KeyEvent;
import io.heyi.events.key.KeyRegistered;
import io.heyi.events.key.KeyRevoked;

/** Which keys an institution may sign with. Pure. */
final class KeyDecisions {

    private static final int LONGEST_YEARS = 3;

    private KeyDecisions() {
    }

    static List<KeyEvent> decide(RegisterKey command, Map<String, KeyRegistered> known, InstitutionDirectory institutions) {
        KeyRegistered registered = new KeyRegistered(command.institution(), command.keyId(), command.jwk(), command.validFrom(),
                command.validTo());
        if (known.containsKey(command.keyId())) {
            if (!known.get(command.keyId()).equals(registered)) {
                throw new KeyRegisteredDifferently();
            }
            return List.of();
        }
        if (institutions.find(command.institution()).isEmpty()) {
            throw new KeyOfUnknownInstitution();
        }
        if (command.validTo().isBefore(command.validFrom())) {
            throw new KeyEndsBeforeItBegins();
        }
        if (command.validTo().isAfter(command.validFrom().plusYears(LONGEST_YEARS))) {
            throw new KeyValidTooLong();
        }
        return List.of(registered);
    }

    static List<KeyEvent> decide(RevokeKey command, Map<String, KeyRegistered> known, Set<String> revoked) {
        if (!known.containsKey(command.keyId())) {
            throw new UnknownKey();
        }
        return revoked.contains(command.keyId()) ? List.of()
                : List.of(new KeyRevoked(command.institution(), command.keyId(), command.reason()));
    }
}
