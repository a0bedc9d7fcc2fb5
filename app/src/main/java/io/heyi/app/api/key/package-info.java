/** The public keys by which hospitals sign their requests. */
package io.heyi.app.api.key;
