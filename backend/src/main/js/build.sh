#!/bin/sh
# Builds the authority's bundle from its sources and the shared schema, and writes the sources' digest into its first line
# (AuthorityBundleTest computes it again). Needs node and npm; the Maven build does not.
set -eu
cd "$(dirname "$0")"
[ -d node_modules ] || npm ci
resources=../resources
bundle=$resources/org/tessera/drafting/authority.bundle.js
mkdir -p "$(dirname "$bundle")"
digest=$(cat authority.js package-lock.json $resources/META-INF/frontend/drafting/schema.js \
  $resources/META-INF/frontend/drafting/rebase.js | sha256sum | cut -d' ' -f1)
NODE_PATH=node_modules npx esbuild authority.js --bundle --format=iife --target=es2023 --charset=utf8 \
  --legal-comments=none --log-level=warning \
  --banner:js="// sources sha256 $digest
// Contains prosemirror-model, prosemirror-transform and orderedmap: MIT licence, Marijn Haverbeke and others." --outfile="$bundle"
head -n 1 "$bundle"
