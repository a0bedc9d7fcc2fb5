/** Cards (医保卡/合作医疗证): who holds which, and which is valid. */
package io.heyi.command.card;
