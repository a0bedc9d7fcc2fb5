package io.heyi.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.heyi.app.ledger.Ledger;
import io.heyi.query.knownat.KnownAt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code heyi settlements}: every settlement of a benefit year that stands, in the order of settlement. */
@Command(name = "settlements", description = "导出一个年度的全部结算 / every settlement of a benefit year, in the order of settlement")
final class SettlementsCommand extends LedgerCommandLine {

    @Option(names = "--year", required = true, description = "补偿年度 / benefit year")
    private int year;
    @Option(names = "--csv", required = true, paramLabel = "FILE", description = "输出文件 / file to write")
    private Path csv;
    @Mixin
    private final AsKnownAt asKnownAt = new AsKnownAt();

    @Override
    int run(Ledger ledger) throws IOException {
        KnownAt known = asKnownAt.resolve(ledger, new ProgressBar(screen()));
        long settlements = write(ledger, known);
        screen().note(String.format("%,d 笔结算写入 %s(位置 %d)/ %,d settlements written (position %d)",
                settlements, csv.getFileName(), known.position(), settlements, known.position()));
        return ExitStatus.DONE;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = csv.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UnusableArgument("--csv 所在目录不存在", "the folder of --csv does not exist");
        }
        return super.call();
    }

    /** The file appears whole or not at all. */
    private long write(Ledger ledger, KnownAt known) throws IOException {
        Path target = csv.toAbsolutePath();
        Path unfinished = target.resolveSibling(csv.getFileName() + ".part");
        try {
            long settlements;
            try (BufferedWriter writer = Files.newBufferedWriter(unfinished)) {
                settlements = ledger.settlements().write(year, known.position(), writer);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            return settlements;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
