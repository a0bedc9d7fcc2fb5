/** What is asked for and by whom, and every reason for which it is refused in itself. */
package io.heyi.benefits.claim;
