/** Proof for auditors that what was settled is what the rules say. */
package io.heyi.app.api.audit;
