/** How results look: as text for a person, as JSON for a script. */
package io.heyi.app.screen;
