#!/usr/bin/env bash
# 冲正 2208、2305、2601: reversal.sh SETTLEMENT_NO DAY REASON
. "$(dirname "$0")/channel.sh"

post "/settlements/${1:?a settlement number}/reversal" <<JSON
{"reversedOn": "${2:?the day}", "reason": "${3:?a reason}"}
JSON
