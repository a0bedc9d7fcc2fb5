/** How the ledger writes files for spreadsheets and banks. */
package io.heyi.events.csv;
