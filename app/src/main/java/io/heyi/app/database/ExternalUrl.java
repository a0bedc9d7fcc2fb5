package io.heyi.app.database;

import java.util.Locale;
import java.util.regex.Pattern;

/** What may stand in {@code --url}: command lines are visible to everybody on the machine, so no password. */
final class ExternalUrl {

    private static final Pattern SECRET = Pattern.compile("[?&](ssl)?password=");

    private ExternalUrl() {
    }

    /** @throws DatabaseRefused when it is not PostgreSQL's or carries a password */
    static String checked(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseRefused("not-a-postgresql-url",
                    "--url 应以 jdbc:postgresql: 开头",
                    "--url must begin with jdbc:postgresql:");
        }
        if (SECRET.matcher(url.toLowerCase(Locale.ROOT)).find() || beforeQuery(url).contains("@")) {
            throw new DatabaseRefused("password-in-url",
                    "--url 中不得含有密码：请用环境变量或文件提供",
                    "--url must not carry a password: give it by environment variable or file");
        }
        return url;
    }

    /** For messages: host and database, nothing that follows or that might be a login. */
    static String withoutSecrets(String url) {
        String bare = beforeQuery(url);
        int at = bare.lastIndexOf('@');
        return at < 0 ? bare : "jdbc:postgresql://" + bare.substring(at + 1);
    }

    private static String beforeQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
