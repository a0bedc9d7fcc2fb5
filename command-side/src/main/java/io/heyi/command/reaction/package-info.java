/** What follows from an event in another stream, in the same transaction. Each class is a sentence. */
package io.heyi.command.reaction;
