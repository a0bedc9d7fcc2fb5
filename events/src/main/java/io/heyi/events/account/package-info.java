/** What happened to the accounts of people: who may do what, and who said so. Secrets are no events. */
package io.heyi.events.account;
