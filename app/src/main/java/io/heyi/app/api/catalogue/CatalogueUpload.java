package io.heyi.app.api.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import io.heyi.app.api.RowsRefused;
import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.catalogue.PublishCatalogue;
import io.heyi.command.intake.file.CatalogueFile;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/** A catalogue that came as a file, and where and when it is to hold. */
public final class CatalogueUpload {

    /** Whose catalogue holds everywhere is the operator's to say at the machine: nobody at the door has every region. */
    public static final String REGION = "[0-9]{2,12}";

    private CatalogueUpload() {
    }

    /**
     * @throws OutOfScope                                   when the region is not the caller's
     * @throws RowsRefused                                  when any row cannot be taken
     * @throws io.heyi.command.intake.file.UnusableFile when the file cannot be used at all
     */
    public static PublishCatalogue read(Caller caller, ItemKind kind, String region, LocalDate validFrom, LocalDate validTo, MultipartFile file) {
        if (!caller.reachesVillage(region)) {
            throw new OutOfScope();
        }
        return new PublishCatalogue(kind, region, validFrom, validTo, content(file));
    }

    /** The reader of the office's files reads files; nobody else may read this one, and it goes at once. */
    private static CatalogueContent content(MultipartFile file) {
        try {
            Path folder = Files.createTempDirectory("heyi-catalogue");
            try {
                CatalogueFile read = CatalogueFile.read(Files.write(folder.resolve("catalogue.csv"), file.getBytes()));
                if (read.content() == null) {
                    throw new RowsRefused(read.rows(), read.rejectedRows(), read.rejections());
                }
                return read.content();
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
