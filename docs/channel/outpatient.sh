#!/usr/bin/env bash
# 门诊预结算 2206、结算 2207: outpatient.sh SETTLEMENT_NO INVOICE_NO DAY TOTAL
# All of the bill is of class A. The second settlement is the same request again: it gets the first answer.
. "$(dirname "$0")/channel.sh"

no="${1:?a settlement number}" invoice="${2:?an invoice number}" day="${3:?the day of the visit}" total="${4:?the total in yuan}"
bill='{"resident": "'$HEYI_RESIDENT'", "kind": "OUTPATIENT", "settledOn": "'$day'", "diagnoses": ["J06.900"],
       "total": "'$total'", "classA": "'$total'"}'

post /trials <<<"$bill"
for attempt in first again; do
  post /settlements <<JSON
{"settlementNo": "$no", "invoiceNo": "$invoice", "bill": $bill}
JSON
done
get "/settlements/$no?trace=true"
