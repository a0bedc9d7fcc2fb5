/** How far every month's remittance to every hospital has come. */
package io.heyi.query.remittance;
