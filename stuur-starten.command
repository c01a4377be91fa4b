#!/bin/sh
# Starts Stuur on macOS (and Linux) by a double click: checks Node, installs once, starts, and opens the browser.
cd "$(dirname "$0")" || exit 1
if ! command -v node >/dev/null 2>&1; then
  echo "Stuur heeft Node.js nodig. Haal versie 20.19 of nieuwer op bij https://nodejs.org en start dan opnieuw."
  echo "Stuur needs Node.js. Get version 20.19 or later from https://nodejs.org and start again."
  exit 1
fi
if ! node -e "const [a,b]=process.versions.node.split('.').map(Number);process.exit(a>20||(a===20&&b>=19)?0:1)"; then
  echo "Deze Node.js is te oud. Haal versie 20.19 of nieuwer op bij https://nodejs.org"
  echo "This Node.js is too old. Get version 20.19 or later from https://nodejs.org"
  exit 1
fi
if [ ! -d node_modules ]; then
  echo "De eerste keer: onderdelen ophalen, dit duurt een minuut ... / First time: fetching parts, this takes a minute ..."
  npm install --no-audit --no-fund || exit 1
fi
exec node packages/stuur/bin/stuur.mjs start --open
