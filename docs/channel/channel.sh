# Sourced by the scripts beside it. What they need stands in the environment:
#   HEYI_URL        where the ledger answers, default http://localhost:8080
#   HEYI_TOKEN      a token signed by the hospital (docs/hospital-token.py), good for five minutes at most
#   HEYI_RESIDENT   the resident's number; it goes in the body, never in an address or on a command line
set -euo pipefail

: "${HEYI_URL:=http://localhost:8080}"
: "${HEYI_TOKEN:?the hospital's token is needed in HEYI_TOKEN}"
: "${HEYI_RESIDENT:?the resident's number is needed in HEYI_RESIDENT}"

# call METHOD PATH: the body comes on standard input, the answer goes to standard output. A 429 or a lost connection is tried again: every
# request may be sent again as it is. Anything else that is no success ends the script, with the problem on standard error.
# The headers are read from a file descriptor, so that the token does not stand on the command line.
call() {
  local method="$1" path="$2" answer status body
  body="$(cat)"
  answer="$(mktemp)"
  status="$(curl --silent --show-error --output "$answer" --write-out '%{http_code}' --max-time 30 \
      --retry 5 --retry-connrefused --request "$method" --data-binary @- \
      --header @<(printf '%s\n' "Authorization: Bearer $HEYI_TOKEN" 'Content-Type: application/json') \
      "$HEYI_URL/api/v1/channel$path" <<<"$body")"
  if [ "$status" != 200 ]; then
    { echo "$method $path: $status"; cat "$answer"; echo; } >&2
    rm -f "$answer"
    return 1
  fi
  cat "$answer"
  echo
  rm -f "$answer"
}

post() { call POST "$1"; }
get() { call GET "$1" </dev/null; }
