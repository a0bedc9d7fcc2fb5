/** How the office's files become commands. What a file looks like is in {@code file}; what may happen is decided by the aggregates. */
package io.heyi.command.intake;
