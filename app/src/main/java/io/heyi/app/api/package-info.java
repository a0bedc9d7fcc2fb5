/** The HTTP interface, {@code /api/v1}: one sub-package per area, one controller per resource, each method a few lines. */
package io.heyi.app.api;
