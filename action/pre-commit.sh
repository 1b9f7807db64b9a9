#!/usr/bin/env bash
# The hook of pre-commit: runs the package of this checkout's version, and installs nothing else of it.
set -euo pipefail

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
version=$(node -p 'require(process.argv[1]).version' "$checkout/package.json")
exec npx --yes "replaybook@$version" lint "$@"
