/**
 * Plan + claim + patient + standing -> adjudication. One small type per rule of adjudication.md §4;
 * {@link io.heyi.benefits.adjudication.Adjudicator} strings them together.
 */
package io.heyi.benefits.adjudication;
