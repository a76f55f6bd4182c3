#!/bin/sh
# An API key for the application, limited to indexes whose names begin with "tessera"; made once.
set -eu
file=/run/tessera/tessera.elasticsearch.api-key
[ ! -s "$file" ] || exit 0
answer=$(curl --silent --show-error --fail --cacert /certificates/ca/ca.crt \
    --user "elastic:$(cat /run/secrets/elasticsearch-password)" \
    --header 'Content-Type: application/json' https://elasticsearch:9200/_security/api_key --data '{
  "name": "tessera",
  "role_descriptors": {
    "tessera": {
      "cluster": ["monitor"],
      "indices": [{"names": ["tessera*"], "privileges": ["all"]}]
    }
  }
}')
umask 077
printf '%s' "$answer" | sed -n 's/.*"encoded":"\([^"]*\)".*/\1/p' > "$file.part"
[ -s "$file.part" ]
chown 10001:10001 "$file.part"
mv "$file.part" "$file"
