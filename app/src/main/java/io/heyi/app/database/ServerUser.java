package io.heyi.app.database;

import static io.heyi.app.database.OsCommand.concat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As whom the server runs. PostgreSQL refuses to run as root: then it runs in a user namespace of its own, where the same
 * files belong to it, or, where namespaces are forbidden, as an unprivileged user to whom the cluster is given.
 */
final class ServerUser {

    private record Account(String name, int uid, int gid) {
    }

    private final List<String> prefix;
    private final Account account;

    private ServerUser(List<String> prefix, Account account) {
        this.prefix = prefix;
        this.account = account;
    }

    /**
     * @param cluster whose owner, once it exists, decides
     * @throws DatabaseRefused {@code cluster-of-another-user}, or {@code no-unprivileged-user} when root finds no way down
     */
    static ServerUser forCluster(Path cluster) throws IOException {
        int me = uid(Path.of("/proc/self"));
        int owner = Files.exists(cluster) ? uid(cluster) : me;
        if (me != 0) {
            if (owner != me) {
                throw new DatabaseRefused("cluster-of-another-user",
                        "%s 属于另一个操作系统用户（uid %d），当前用户是 uid %d".formatted(cluster, owner, me),
                        "%s belongs to another operating-system user (uid %d); this is uid %d".formatted(cluster, owner, me));
            }
            return new ServerUser(List.of(), null);
        }
        if (owner != 0) {
            return steppedDownTo(account(owner).orElse(new Account(null, owner, gid(cluster))));
        }
        return inNamespace().orElseGet(() -> steppedDownTo(unprivilegedAccount()));
    }

    /** The command line that runs this program as that user. */
    List<String> command(List<String> program) {
        return concat(prefix, program);
    }

    /** Gives a file or a folder with all it holds to the server's user. */
    void own(Path path) throws IOException {
        if (account == null) {
            return;
        }
        try (var tree = Files.walk(path)) {
            for (Path each : tree.toList()) {
                Files.setAttribute(each, "unix:uid", account.uid);
                Files.setAttribute(each, "unix:gid", account.gid);
            }
        }
    }

    /**
     * Opens a folder of ours to the server's user, who passes through it, and nothing above it.
     *
     * @throws DatabaseRefused {@code folder-unreachable} naming the folder where that user's way ends
     */
    void reach(Path folder) throws IOException {
        if (account == null) {
            return;
        }
        if (!canEnter(folder) && uid(folder) == 0) {
            Files.setAttribute(folder, "unix:mode", (int) Files.getAttribute(folder, "unix:mode") & 07777 | 0011);
        }
        for (int depth = 0; depth <= folder.getNameCount(); depth++) {
            Path part = depth == 0 ? folder.getRoot() : folder.getRoot().resolve(folder.subpath(0, depth));
            if (!canEnter(part)) {
                throw new DatabaseRefused("folder-unreachable",
                        "PostgreSQL 不能以 root 运行；用户 uid %d 无法进入 %s，因而到不了 %s：请另选文件夹".formatted(account.uid, part, folder),
                        "PostgreSQL does not run as root; the user with uid %d cannot enter %s and so not reach %s: choose another folder"
                                .formatted(account.uid, part, folder));
            }
        }
    }

    private boolean canEnter(Path folder) {
        return OsCommand.run(command(List.of("/bin/sh", "-c", "cd -- \"$0\"", folder.toString()))).done();
    }

    private static Optional<ServerUser> inNamespace() {
        // initdb looks its user up by name, so a namespace whose user has no name is of no use.
        return OsCommand.find("unshare")
                .map(unshare -> List.of(unshare, "-U"))
                .filter(prefix -> OsCommand.run(concat(prefix, List.of("whoami"))).done())
                .map(prefix -> new ServerUser(prefix, null));
    }

    private static ServerUser steppedDownTo(Account account) {
        return waysDown(account).stream()
                .filter(prefix -> OsCommand.run(concat(prefix, List.of("/bin/sh", "-c", "exit 0"))).done())
                .findFirst()
                .map(prefix -> new ServerUser(prefix, account))
                .orElseThrow(() -> noUnprivilegedUser("uid " + account.uid));
    }

    private static List<List<String>> waysDown(Account account) {
        String uid = Integer.toString(account.uid);
        String gid = Integer.toString(account.gid);
        return Stream.of(
                OsCommand.find("setpriv").map(setpriv -> List.of(setpriv, "--reuid", uid, "--regid", gid, "--clear-groups")),
                OsCommand.find("runuser").filter(any -> account.name != null)
                        .map(runuser -> List.of(runuser, "-u", account.name, "--")),
                OsCommand.find("su").filter(any -> account.name != null)
                        .map(su -> List.of(su, "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", account.name, "--")))
                .flatMap(Optional::stream).toList();
    }

    private static Account unprivilegedAccount() {
        return account("postgres").or(() -> account("nobody")).orElseThrow(() -> noUnprivilegedUser("postgres, nobody"));
    }

    private static DatabaseRefused noUnprivilegedUser(String tried) {
        return new DatabaseRefused("no-unprivileged-user",
                "PostgreSQL 不能以 root 运行，这里也不能换用普通用户（%s）：请以普通用户启动，或用 --url 指定外部数据库".formatted(tried),
                "PostgreSQL does not run as root, and no unprivileged user can be used here (%s): start as an ordinary user "
                        .formatted(tried) + "or name an external database with --url");
    }

    private static Optional<Account> account(String name) {
        return accounts().stream().filter(account -> account.name.equals(name) && account.uid != 0).findFirst();
    }

    private static Optional<Account> account(int uid) {
        return accounts().stream().filter(account -> account.uid == uid).findFirst();
    }

    private static List<Account> accounts() {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":"))
                    .filter(field -> field.length >= 4 && field[2].matches("\\d{1,9}") && field[3].matches("\\d{1,9}"))
                    .map(field -> new Account(field[0], Integer.parseInt(field[2]), Integer.parseInt(field[3])))
                    .toList();
        } catch (IOException noSuchFile) {
            return List.of();
        }
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static int gid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:gid");
    }
}
