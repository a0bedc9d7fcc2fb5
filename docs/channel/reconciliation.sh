#!/usr/bin/env bash
# 对总账 3201、对明细账 3202: reconciliation.sh DAY TOTALS DETAILS
# The two files hold the hospital's books of the day, as docs/hospital-channel.md shows them. The details are asked for when the totals differ.
. "$(dirname "$0")/channel.sh"

day="${1:?the day}" totals="${2:?a file with the totals}" details="${3:?a file with the list}"
answer="$(post "/reconciliations/days/$day/totals" <"$totals")"
echo "$answer"
case "$answer" in
  *'"equal":false'*) post "/reconciliations/days/$day/details" <"$details" ;;
esac
