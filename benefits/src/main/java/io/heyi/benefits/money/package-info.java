/** Whole fen and exact decimals; the one place where anything is rounded. */
package io.heyi.benefits.money;
