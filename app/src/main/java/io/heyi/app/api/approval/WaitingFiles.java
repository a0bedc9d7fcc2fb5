package io.heyi.app.api.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.heyi.app.api.approval.ApprovalContent.BulkImport;
import io.heyi.app.api.approval.ApprovalContent.Catalogue;
import io.heyi.app.api.approval.ApprovalContent.FileKind;
import io.heyi.benefits.Refusal;
import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.command.inquiry.ReferenceInquiries;
import io.heyi.command.intake.ImportFiles;
import io.heyi.command.intake.ImportSummary;
import io.heyi.command.intake.Importer;
import io.heyi.command.intake.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Files that wait for a second person, under the hash of their content: what is taken is what was asked for, to the byte. */
@Component
class WaitingFiles {

    private final JdbcClient jdbc;
    private final Importer importer;
    private final ReferenceInquiries references;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    WaitingFiles(JdbcClient jdbc, Importer importer, ReferenceInquiries references, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.importer = importer;
        this.references = references;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** They were taken or refused before. */
    public static final class FilesGone extends Refusal {
        FilesGone() {
            super("files", "文件已导入或已撤回", "the files have been taken or withdrawn");
        }
    }

    /** Nothing to import. */
    public static final class NoFiles extends Refusal {
        NoFiles() {
            super("files", "至少上传一个文件；明细须与结算同时上传", "upload one file at least, and lines together with their claims");
        }
    }

    /**
     * Looks the files over and keeps none yet.
     *
     * @throws NoFiles                                          when there is none, or lines without claims
     * @throws io.heyi.command.intake.file.UnusableFile if one cannot be used
     */
    BulkImport lookOver(Map<FileKind, byte[]> files) {
        if (files.isEmpty() || files.containsKey(FileKind.LINES) && !files.containsKey(FileKind.CLAIMS)) {
            throw new NoFiles();
        }
        onDisk(files, onDisk -> {
            importer.check(onDisk);
            return null;
        });
        TreeMap<FileKind, String> hashes = new TreeMap<>();
        files.forEach((kind, content) -> hashes.put(kind, sha256(content)));
        return new BulkImport(hashes);
    }

    void keep(Map<FileKind, byte[]> files) {
        files.values().forEach(content -> jdbc.sql("insert into import_file (sha256, content) values (?, ?) on conflict do nothing")
                .param(sha256(content)).param(content).update());
    }

    /** What became of the import, once the files have been taken. */
    Optional<ImportSummary> outcome(String approval) {
        return jdbc.sql("select summary from import_outcome where approval = ?").param(approval).query(String.class).optional()
                .map(summary -> json.readValue(summary, ImportSummary.class));
    }

    /** The files as they were uploaded. */
    Map<FileKind, byte[]> of(BulkImport asked) {
        Map<FileKind, byte[]> files = new EnumMap<>(FileKind.class);
        asked.files().forEach((kind, sha256) -> files.put(kind, jdbc.sql("select content from import_file where sha256 = ?").param(sha256)
                .query(byte[].class).optional().orElseThrow(FilesGone::new)));
        return files;
    }

    /** Takes the files; the same again changes nothing. */
    ImportSummary take(String approval, BulkImport asked, Map<FileKind, byte[]> files, Map<String, ?> metadata) {
        ImportSummary summary = onDisk(files, onDisk ->
                importer.with(metadata).take(onDisk, Runtime.getRuntime().availableProcessors(), Progress.SILENT));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into import_outcome (approval, summary) values (?, ?) on conflict do nothing")
                    .param(approval).param(json.writeValueAsString(summary)).update();
            forget(asked);
        });
        return summary;
    }

    /** Two requests may wait for the same file: the last to be done with takes it away. */
    void forget(BulkImport asked) {
        asked.files().values().forEach(sha256 -> jdbc.sql("""
                delete from import_file where sha256 = ?
                and not exists (select from approval a where a.kind = 'BULK_IMPORT' and position(? in a.content) > 0
                                and (a.status = 'OPEN'
                                     or a.status = 'GRANTED' and not exists (select from import_outcome o where o.approval = a.id)))
                """).param(sha256).param(sha256).update());
    }

    /** The rows of a catalogue, as the text that their hash is of. */
    void keep(CatalogueContent content) {
        jdbc.sql("insert into import_file (sha256, content) values (?, ?) on conflict do nothing")
                .param(content.sha256()).param(content.text().getBytes(StandardCharsets.UTF_8)).update();
    }

    /** The rows that wait under the hash, or that were published with it. */
    CatalogueContent rows(String sha256) {
        return jdbc.sql("select content from import_file where sha256 = ?").param(sha256).query(byte[].class).optional()
                .map(text -> CatalogueContent.ofText(new String(text, StandardCharsets.UTF_8)))
                .or(() -> references.published(sha256)).orElseThrow(FilesGone::new);
    }

    /** Two requests may wait for the same rows: the last to be decided takes them away. */
    void forget(Catalogue asked) {
        jdbc.sql("""
                delete from import_file where sha256 = ?
                and not exists (select from approval where status = 'OPEN' and kind = 'CATALOGUE' and content::jsonb ->> 'sha256' = ?)
                """).param(asked.sha256()).param(asked.sha256()).update();
    }

    private interface Work<T> {
        T on(ImportFiles files);
    }

    /** The importer reads files; nobody else may read these, and they go at once. */
    private static <T> T onDisk(Map<FileKind, byte[]> files, Work<T> work) {
        try {
            Path folder = Files.createTempDirectory("heyi-import");
            try {
                Map<FileKind, Path> paths = new EnumMap<>(FileKind.class);
                for (Map.Entry<FileKind, byte[]> file : files.entrySet()) {
                    paths.put(file.getKey(), Files.write(folder.resolve(file.getKey().name().toLowerCase(Locale.ROOT) + ".csv"), file.getValue()));
                }
                return work.on(new ImportFiles(null, paths.get(FileKind.INSTITUTIONS), paths.get(FileKind.RESIDENTS),
                        paths.get(FileKind.ENROLLMENT), paths.get(FileKind.CLAIMS), paths.get(FileKind.LINES)));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
