/** The catalogues over HTTP (目录): what a file would change, the published versions, and what they say of an item. */
package io.heyi.app.api.catalogue;
