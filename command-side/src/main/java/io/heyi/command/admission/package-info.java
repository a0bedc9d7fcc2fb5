/** Stays at an institution: who was admitted, what was charged, when they left, and which claim it went into. */
package io.heyi.command.admission;
