/** Wires Axon, the command side and the query side on one database. Everything is declared here; nothing is left to auto-configuration. */
package io.heyi.app.ledger;
