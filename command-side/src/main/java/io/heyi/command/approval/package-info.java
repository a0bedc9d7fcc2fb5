/** What takes a second person (四眼原则): asked for by one, agreed to by another, who names the hash of what it is. */
package io.heyi.command.approval;
