/** Who was shown whose data, when and why. */
package io.heyi.app.readlog;
