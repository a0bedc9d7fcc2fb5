package io.heyi.app.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One heyi process per data folder: an operating-system lock on {@code heyi.lock}, held as long as the process lives.
 * The kernel releases it even after {@code kill -9}; the file stays and marks the folder as ours.
 */
final class FolderLock implements AutoCloseable {

    static final String FILE_NAME = "heyi.lock";

    // POSIX drops a process's locks on a file as soon as the process closes any descriptor of it, so a second attempt
    // from inside this process must be turned away before it opens the file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param folder an existing folder, by its real path
     * @throws DatabaseRefused {@code folder-in-use} naming the folder and the process that holds it
     * @throws IOException when the lock file cannot be written
     */
    static FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        if (!HELD_HERE.add(file)) {
            throw inUse(folder, Long.toString(ProcessHandle.current().pid()), null);
        }
        try {
            return new FolderLock(file, lockedChannel(folder, file));
        } catch (IOException | RuntimeException notTaken) {
            HELD_HERE.remove(file);
            throw notTaken;
        }
    }

    private static FileChannel lockedChannel(Path folder, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(folder, Files.readString(file).strip(), null);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            return channel;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static DatabaseRefused inUse(Path folder, String pid, Throwable cause) {
        return new DatabaseRefused("folder-in-use",
                "数据文件夹 %s 正被另一个合医进程使用（进程号 %s）".formatted(folder, pid),
                "the data folder %s is in use by another heyi process (pid %s)".formatted(folder, pid), cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // the lock went with the descriptor
        }
        HELD_HERE.remove(file);
    }
}
