/** Who is at the door, and what they may ask for. */
package io.heyi.app.access;
