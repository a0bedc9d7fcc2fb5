/** The record of readings, for auditors. */
package io.heyi.app.api.readlog;
