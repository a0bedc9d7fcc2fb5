/**
 * What a claim is worth, by adjudication.md: pure functions over values.
 * No framework, no clock, no I/O, no floating point, no randomness.
 */
package io.heyi.benefits;
