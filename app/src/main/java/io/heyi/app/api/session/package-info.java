/** Signing in and out, and seeing to one's own password and second factor. */
package io.heyi.app.api.session;
