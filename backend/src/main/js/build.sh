#!/bin/sh
# Builds the authority's bundle and that of the tests' editor from their sources and the shared ones, and writes the
# sources' digest into the first line (AuthorityBundleTest computes it again). Needs node and npm; the Maven build does not.
set -eu
cd "$(dirname "$0")"
[ -d node_modules ] || npm ci
shared=../resources/META-INF/frontend/drafting

build() {
  bundle=$1
  entry=$2
  mkdir -p "$(dirname "$bundle")"
  digest=$(cat "$entry" package-lock.json "$shared/schema.js" "$shared/rebase.js" ${3:-} | sha256sum | cut -d' ' -f1)
  NODE_PATH=node_modules npx esbuild "$entry" --bundle --format=iife --target=es2023 --charset=utf8 \
    --legal-comments=none --log-level=warning --outfile="$bundle" \
    --banner:js="// sources sha256 $digest
// Contains ProseMirror and orderedmap: MIT licence, Marijn Haverbeke and others."
  echo "$bundle: $digest"
}

build ../resources/org/tessera/drafting/authority.bundle.js authority.js
build ../../test/resources/org/tessera/drafting/editor.bundle.js editor-for-tests.js "$shared/following.js"
