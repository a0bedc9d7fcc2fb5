package io.heyi.command.intake;

import java.nio.file.Path;

/** The files of an import; any of them may be null. {@code lines} only counts together with {@code claims}. */
public record ImportFiles(Path plan, Path institutions, Path residents, Path enrollment, Path claims, Path lines) {
}
