/** Drug, service and material catalogues (目录): which versions may be published, what they change, and which is in force on a day. */
package io.heyi.command.catalogue;
