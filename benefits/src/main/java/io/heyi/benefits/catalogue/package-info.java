/** Drug, service and material catalogues (目录): what an item's class, limit price and own share are, and what that makes of a charge line. */
package io.heyi.benefits.catalogue;
