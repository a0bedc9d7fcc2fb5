/** Proof that what was decided is what the rules say: every settlement recomputed from its own events. */
package io.heyi.command.audit;
