/**
 * What must be unique across streams, and what every claim asks of plans and institutions: tables written from the events in the
 * transaction of the events, so they never lag. Their constraints are the last word when two processes decide at once.
 */
package io.heyi.command.register;
