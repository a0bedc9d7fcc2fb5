/** What happened to what needs a second person (四眼原则). */
package io.heyi.events.approval;
