@echo off
rem Starts Stuur on Windows by a double click: checks Node, installs once, starts, and opens the browser.
setlocal
cd /d "%~dp0"
where node >nul 2>nul
if errorlevel 1 (
  echo Stuur heeft Node.js nodig. Haal versie 20.19 of nieuwer op bij https://nodejs.org en dubbelklik dan opnieuw.
  echo Stuur needs Node.js. Get version 20.19 or later from https://nodejs.org and double-click again.
  pause
  exit /b 1
)
node -e "const [a,b]=process.versions.node.split('.').map(Number);process.exit(a>20||(a===20&&b>=19)?0:1)"
if errorlevel 1 (
  echo Deze Node.js is te oud. Haal versie 20.19 of nieuwer op bij https://nodejs.org
  echo This Node.js is too old. Get version 20.19 or later from https://nodejs.org
  pause
  exit /b 1
)
if not exist node_modules (
  echo De eerste keer: onderdelen ophalen, dit duurt een minuut ... / First time: fetching parts, this takes a minute ...
  call npm install --no-audit --no-fund
  if errorlevel 1 (
    pause
    exit /b 1
  )
)
node packages\stuur\bin\stuur.mjs start --open
if errorlevel 1 pause
