#!/usr/bin/env bash
# 入院登记 2401、费用上传 2301、出院登记 2402、预结算 2303、结算 2304: stay.sh ADMISSION_NO SETTLEMENT_NO INVOICE_NO ADMITTED_ON DISCHARGED_ON
# The stay is charged 1234.50 on the day of admission.
. "$(dirname "$0")/channel.sh"

stay="${1:?an admission number}" no="${2:?a settlement number}" invoice="${3:?an invoice number}" from="${4:?admitted on}" to="${5:?discharged on}"

post /admissions <<JSON
{"admissionNo": "$stay", "resident": "$HEYI_RESIDENT",
 "stay": {"kind": "INPATIENT", "admittedOn": "$from", "diagnoses": ["J18.900"], "department": "呼吸内科"}}
JSON
post "/admissions/$stay/charges" <<JSON
{"batchNo": "1", "chargedOn": "$from", "lines": [
 {"line": 1, "itemCode": "XJ01CR0001", "name": "注射用头孢曲松", "itemClass": "B", "quantity": "10", "unitPrice": "23.45", "essential": true},
 {"line": 2, "itemCode": "FJ01", "name": "床位费", "itemClass": "A", "quantity": "10", "unitPrice": "100.00"}]}
JSON
post "/admissions/$stay/trial" <<JSON
{"dischargedOn": "$to"}
JSON
post "/admissions/$stay/discharge" <<JSON
{"dischargedOn": "$to"}
JSON
post "/admissions/$stay/settlement" <<JSON
{"settlementNo": "$no", "invoiceNo": "$invoice", "total": "1234.50"}
JSON
get "/admissions/$stay"
