package io.heyi.app.ledger;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The root of the Spring context. The pages are found beside it in {@code io.heyi.app.web}. */
@SpringBootApplication(scanBasePackages = {"io.heyi.app.ledger", "io.heyi.app.web"})
class LedgerApplication {
}
