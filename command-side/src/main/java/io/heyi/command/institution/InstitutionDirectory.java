package io.heyi.command.institution;

import java.util.Optional;

/** The institutions as of this transaction. */
public interface InstitutionDirectory {

    Optional<InstitutionFacts> find(String code);
}
