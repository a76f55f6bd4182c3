#!/bin/sh
# The whole job against a running instance in local mode, with curl and openssl alone; stops at the first thing that is not
# as it should be. Usage: samples/walkthrough.sh [http://127.0.0.1:8080]
set -eu

base=${1:-http://127.0.0.1:${TESSERA_PORT:-8080}}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
word="walk$(openssl rand -hex 6)"

step() { printf '\n\033[1m%s\033[0m\n' "$1"; }
ok() { printf '  ok  %s\n' "$1"; }
fail() { printf '  NOT AS IT SHOULD BE: %s\n' "$1" >&2; [ -s "$work/body" ] && head -c 2000 "$work/body" >&2; exit 1; }

# value NAME: the first string or number called NAME in the last answer
value() { sed 's/[{,[]/\n/g' "$work/body" | sed -n "s/^ *\"$1\" *: *\"\{0,1\}\([^\",}]*\).*/\1/p" | head -n 1; }
has() { grep -q -- "$1" "$work/body" || fail "the answer does not have $1"; }
hasnot() { if grep -q -- "$1" "$work/body"; then fail "the answer has $1"; fi; }

token() {
  curl -sS -u "$1:$1-demo" -d grant_type=client_credentials "$base/oauth2/token" >"$work/body" || fail "no token for $1"
  value access_token
}
# ask STATUS ACCOUNT METHOD PATH [curl arguments]
ask() {
  want=$1 who=$2 how=$3 path=$4
  shift 4
  bearer=$(cat "$work/token-$who" 2>/dev/null || true)
  if [ -z "$bearer" ] && [ "$who" != nobody ]; then
    bearer=$(token "$who")
    printf %s "$bearer" >"$work/token-$who"
  fi
  if [ "$who" = nobody ]; then set -- "$@"; else set -- -H "Authorization: Bearer $bearer" "$@"; fi
  got=$(curl -sS -o "$work/body" -w '%{http_code}' -D "$work/headers" -X "$how" "$@" "$base$path") || fail "$how $path: no answer"
  [ "$got" = "$want" ] || fail "$how $path as $who answered $got instead of $want"
}
json() { printf %s "$1" >"$work/json"; printf '%s' "@$work/json"; }
post() { want=$1 who=$2 path=$3 body=$4; shift 4; ask "$want" "$who" POST "$path" -H 'Content-Type: application/json' -d "$(json "$body")"; }

step "1. Signing in"
ask 200 nobody GET /actuator/health
ask 401 nobody GET /api/contributions
ok "nothing without a sign-in but health, certificate and key"
ask 200 analyst-ge GET /api/contributions
ok "bearer tokens of the application's own provider"

step "2. Handing in"
ask 200 nobody GET /api/intake/certificate
cp "$work/body" "$work/intake.pem"
ask 200 nobody GET /api/intake/openpgp-key
has 'BEGIN PGP PUBLIC KEY'
printf 'Invented walkthrough.\n\nThe word %s was reported near Batumi in 2025. Smugglers moved 42 migrants by boat; the trend is increasing.\n' "$word" >"$work/report.txt"
openssl cms -encrypt -binary -aes-256-gcm -outform DER -in "$work/report.txt" -out "$work/report.cms" "$work/intake.pem"
ok "sealed with openssl cms -encrypt -aes-256-gcm"
printf '%s' '{"title":"Walkthrough '"$word"'","areas":["MIGRANT_SMUGGLING"],"period":{"from":"2025-01-01","to":"2025-12-31"},"evaluation":"B2","handling":["H0"],"marking":"BPL","note":"Invented."}' >"$work/particulars.json"
ask 202 analyst-ge POST /api/contributions -F "particulars=@$work/particulars.json;type=application/json" -F "envelope=@$work/report.cms;filename=report.txt.cms"
id=$(value id)
[ "$(value sha256)" = "$(openssl dgst -sha256 "$work/report.cms" | sed 's/.*= //')" ] || fail "the receipt's SHA-256 is another one"
cp "$work/body" "$work/receipt.json"
ask 200 analyst-ge GET /api/intake/receipts-certificate
cp "$work/body" "$work/receipts.pem"
sed 's/,"signature".*/}/' "$work/receipt.json" | tr -d '\n' >"$work/receipt.content"
sed 's/.*"signature":"\([^"]*\)".*/\1/' "$work/receipt.json" | openssl base64 -d -A |
  openssl cms -verify -binary -inform DER -content "$work/receipt.content" -CAfile "$work/receipts.pem" -purpose any -out /dev/null 2>"$work/said" ||
  fail "the receipt's signature does not verify"
ok "a receipt with the envelope's SHA-256, signed"
sed 's/"BPL"/"RESTRICTED"/' "$work/particulars.json" >"$work/above.json"
ask 422 analyst-ge POST /api/contributions -F "particulars=@$work/above.json;type=application/json" -F "envelope=@$work/report.cms"
ask 422 analyst-ge POST /api/contributions -F "particulars=@$work/particulars.json;type=application/json" -F "envelope=@$work/report.txt"
ok "a marking above the ceiling and a file that is not sealed are refused with a reason"
ask 403 coordinator-1 POST /api/contributions -F "particulars=@$work/particulars.json;type=application/json" -F "envelope=@$work/report.cms"
ok "only a country's people hand in"

step "3. Opening, parsing, indexing"
n=0
while :; do
  ask 200 analyst-ge GET "/api/contributions/$id"
  state=$(value state)
  [ "$state" = INDEXED ] && break
  case $state in REJECTED | QUARANTINED) fail "it is $state" ;; esac
  n=$((n + 1))
  [ $n -lt 120 ] || fail "still $state after two minutes"
  sleep 1
done
ok "INDEXED"
ask 404 analyst-md GET "/api/contributions/$id"
cp "$work/body" "$work/forbidden"
ask 404 analyst-md GET "/api/contributions/00000000-0000-4000-8000-000000000000"
ok "for another country it does not exist"

step "4. Searching and releasing"
search() { post 200 "$1" /api/search '{"q":"'"$2"'"}'; }
search analyst-ge "$word"; has '"total":1'
passage=$(value passage)
search analyst-md "$word"; has '"total":0'
search reviewer-1 "$word"; has '"total":0'
search coordinator-1 "$word"; has '"total":1'
post 403 auditor /api/search '{"q":"'"$word"'"}'
ok "found by the owner and the coordinator, by nobody else"
post 201 analyst-ge "/api/contributions/$id/releases" '{"to":["PUBLIC"]}'
has '"state":"PENDING"'
proposed=$(value id)
ask 403 analyst-ge POST "/api/contributions/$id/releases/$proposed/cosign"
ask 404 analyst-md GET "/api/passages/$passage"
ask 204 analyst-ge DELETE "/api/contributions/$id/releases/$proposed"
ok "beyond the network nothing is released before a second person has signed"
post 404 analyst-md "/api/contributions/$id/releases" '{"to":["MD"]}'
ask 201 analyst-ge POST "/api/contributions/$id/releases" -H 'Content-Type: application/json' -d "$(json '{"to":["MD","REVIEWERS"]}')"
n=0
while :; do
  search analyst-md "$word"
  grep -q '"total":1' "$work/body" && break
  n=$((n + 1)); [ $n -lt 30 ] || fail "released, but not found after thirty seconds"
  sleep 1
done
ask 200 analyst-md GET "/api/passages/$passage"
has "$word"
ask 404 analyst-ua GET "/api/passages/$passage"
ok "released to Moldova and the reviewers: found and read there, nowhere else"

step "5. Merging"
post 201 coordinator-1 /api/assessments '{"title":"Walkthrough '"$word"'"}'
assessment=$(value id)
sed 's/{"id"/\n{"id"/g' "$work/body" | grep '"area":"MIGRANT_SMUGGLING"' | sed 's/.*"id":"\([^"]*\)".*/\1/' | head -n 1 >"$work/chapter"
chapter=$(cat "$work/chapter")
[ -n "$chapter" ] || fail "no chapter on migrant smuggling"
sed 's/{"id"/\n{"id"/g' "$work/body" >"$work/outline"
section=$(sed -n "/\"id\":\"$chapter\"/,\$p" "$work/outline" | grep '"country":"GE"' | sed 's/.*"id":"\([^"]*\)".*/\1/' | head -n 1)
post 403 reviewer-1 "/api/assessments/$assessment/chapters/$chapter/merge" '{}' || true
post 200 coordinator-1 "/api/assessments/$assessment/chapters/$chapter/merge" '{}'
[ "$(value citations)" -gt 5 ] || fail "fewer citations than expected"
ok "$(value citations) citations"
ask 200 coordinator-1 GET "/api/sections/$section"
version=$(value version)
has quoted_evidence
ok "Georgia's part, version $version"

step "6. Writing"
post 200 coordinator-2 "/api/sections/$section/steps" '{"version":'"$version"',"steps":[{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"paragraph","content":[{"type":"text","text":"Written by '"$word"'."}]}]}}]}'
post 200 coordinator-1 "/api/sections/$section/steps" '{"version":'"$version"',"steps":[{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"paragraph","content":[{"type":"text","text":"And at the same time."}]}]}}]}'
ask 200 coordinator-1 GET "/api/sections/$section"
has "Written by $word."
has "And at the same time."
version=$(value version)
ok "two coordinators on the same version, both kept"
post 403 reviewer-1 "/api/sections/$section/steps" '{"version":'"$version"',"steps":[{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"paragraph"}]}}]}'
post 422 coordinator-1 "/api/sections/$section/steps" '{"version":'"$version"',"steps":[{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"script"}]}}]}'
ok "reviewers do not write, and what is no step of the schema is refused"
ask 404 analyst-ua GET "/api/sections/$section"
ask 404 auditor GET "/api/sections/$section"
ok "nobody outside the audience opens the section"
post 200 coordinator-1 "/api/assessments/$assessment/chapters/$chapter/merge" '{}'
ask 200 coordinator-1 GET "/api/sections/$section"
has "Written by $word."
ok "merging again leaves the edited section alone"

step "7. Commenting"
ask 200 reviewer-1 GET "/api/sections/$section"
version=$(value version)
post 201 reviewer-1 "/api/sections/$section/comments" '{"version":'"$version"',"from":1,"to":8,"text":"A comment on '"$word"'"}'
comment=$(value id)
post 403 reviewer-1 "/api/comments/$comment/answer" '{"outcome":"ACCEPTED","reason":"No."}'
post 200 coordinator-1 "/api/comments/$comment/answer" '{"outcome":"PARTLY","reason":"The wording stays, the date was added."}'
has PARTLY
ok "commented by a reviewer, answered by a coordinator"

step "8. Freezing and exporting"
post 201 coordinator-1 "/api/assessments/$assessment/editions" '{}'
edition=$(value id)
for format in docx pdf json; do
  ask 200 coordinator-1 GET "/api/editions/$edition/export?format=$format"
  cp "$work/body" "$work/edition.$format"
done
[ "$(head -c 4 "$work/edition.pdf")" = "%PDF" ] || fail "the PDF is none"
[ "$(head -c 2 "$work/edition.docx")" = "PK" ] || fail "the DOCX is none"
grep -q "$word" "$work/edition.json" || fail "the JSON does not have what was written"
ask 409 coordinator-1 GET "/api/editions/$edition/export?format=pdf&audience=NETWORK"
has problems
ok "DOCX, PDF and JSON for coordinators; for the network the answer names what blocks it"

step "9. Withdrawing"
ask 204 analyst-ge POST "/api/contributions/$id/withdrawal" -H 'Content-Type: application/json' -d "$(json '{"reason":"Invented reason '"$word"'"}')"
search analyst-md "$word"; has '"total":0'
search coordinator-1 "$word"; has '"total":0'
ask 404 analyst-md GET "/api/passages/$passage"
ok "gone from search at once"

step "10. The ledger"
ask 403 coordinator-1 GET "/api/ledger/verification"
n=0
while :; do
  ask 200 auditor GET "/api/ledger/verification"
  grep -qi intact "$work/body" && break
  n=$((n + 1)); [ $n -lt 10 ] || fail "the ledger is not intact"
  sleep 1
done
ask 200 auditor GET "/api/ledger?object=contribution/$id"
has CONTRIBUTION_RECEIVED
has CONTRIBUTION_WITHDRAWN
hasnot "$word"
ok "every act entered, the chain intact, no word readable"

printf '\nThe whole job is as it should be.\n'
