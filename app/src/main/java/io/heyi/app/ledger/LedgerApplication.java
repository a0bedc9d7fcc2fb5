package io.heyi.app.ledger;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The root of the Spring context. Pages, security and HTTP are found beside it. */
@SpringBootApplication(scanBasePackages = {"io.heyi.app.ledger", "io.heyi.app.web", "io.heyi.app.access", "io.heyi.app.api", "io.heyi.app.readlog"})
class LedgerApplication {
}
