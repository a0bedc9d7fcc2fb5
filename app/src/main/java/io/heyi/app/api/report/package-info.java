/** What the county comes to. */
package io.heyi.app.api.report;
