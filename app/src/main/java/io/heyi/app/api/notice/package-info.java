/** What hangs on the village's notice board. */
package io.heyi.app.api.notice;
