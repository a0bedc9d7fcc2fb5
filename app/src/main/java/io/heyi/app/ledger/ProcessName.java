package io.heyi.app.ledger;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who this process is towards others on the same database. On the embedded database there is never another, so it keeps one name for ever
 * and takes up at once what it held when it was killed.
 */
record ProcessName(String value) {

    static final ProcessName ALONE = new ProcessName("embedded");

    private static final AtomicInteger OPENED = new AtomicInteger();

    static ProcessName amongOthers() {
        return new ProcessName(ManagementFactory.getRuntimeMXBean().getName() + "#" + OPENED.incrementAndGet());
    }
}
