/** The commands of {@code heyi}: one class each. What other people's scripts rely on is listed in docs/commands.md. */
package io.heyi.app.cli;
