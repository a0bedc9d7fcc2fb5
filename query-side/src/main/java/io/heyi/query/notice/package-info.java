/** Who was reimbursed how much, as it hangs on the village's notice board (公示): masked. */
package io.heyi.query.notice;
