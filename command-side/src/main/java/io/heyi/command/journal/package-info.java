/** How decisions become durable: the event table, the group commit in front of it, and the cache of what it says. */
package io.heyi.command.journal;
