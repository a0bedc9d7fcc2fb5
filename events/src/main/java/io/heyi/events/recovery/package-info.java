/** What residents pay back of claims that were reversed after they had been paid (追回). */
package io.heyi.events.recovery;
