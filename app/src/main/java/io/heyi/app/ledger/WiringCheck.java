package io.heyi.app.ledger;

import io.heyi.command.journal.LedgerEventStorageEngine;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on another transaction manager or engine than the intended ones: with Axon's fallback events, registers and tokens would
 * silently not be atomic.
 */
@Component
final class WiringCheck implements SmartInitializingSingleton {

    private final TransactionManager transactions;
    private final EventStorageEngine engine;

    WiringCheck(TransactionManager transactions, EventStorageEngine engine) {
        this.transactions = transactions;
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        require(SpringTransactionManager.class, transactions);
        require(LedgerEventStorageEngine.class, engine);
    }

    private static void require(Class<?> intended, Object wired) {
        if (wired.getClass() != intended) {
            throw new IllegalStateException("the ledger needs " + intended.getSimpleName() + ", wired is " + wired.getClass().getName());
        }
    }
}
