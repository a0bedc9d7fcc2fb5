/** What happened to the public keys by which hospitals sign. */
package io.heyi.events.key;
