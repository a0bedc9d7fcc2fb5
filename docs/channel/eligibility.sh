#!/usr/bin/env bash
# 待遇资格查询 2001: eligibility.sh DAY
. "$(dirname "$0")/channel.sh"

post /eligibility <<JSON
{"resident": "$HEYI_RESIDENT", "day": "${1:?the day of service, 2009-06-01}"}
JSON
