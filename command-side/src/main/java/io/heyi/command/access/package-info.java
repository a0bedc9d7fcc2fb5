/** Who sends a command, and what they may touch. */
package io.heyi.command.access;
