/** What takes a second person: asking, agreeing, refusing. */
package io.heyi.app.api.approval;
