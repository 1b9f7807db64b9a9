#!/usr/bin/env bash
# Runs the command of the action. Its exit code becomes an output; verdict.sh decides about the job.
set -uo pipefail

own_version() {
  node -p 'require(process.env.GITHUB_ACTION_PATH + "/package.json").version'
}

case "$INPUT_VERSION" in
  '') package="replaybook@$(own_version)" ;;
  *://*.tgz | [./]*.tgz) package=$INPUT_VERSION ;;
  # npm takes `build/x.tgz` for a repository of GitHub.
  *.tgz) package=./$INPUT_VERSION ;;
  *) package="replaybook@$INPUT_VERSION" ;;
esac

args=("$INPUT_COMMAND" --format github)
names=''
case "$INPUT_COMMAND" in
  lint)
    args+=(--fail-on "$INPUT_FAIL_ON")
    [ -z "$INPUT_BASELINE" ] || args+=(--baseline "$INPUT_BASELINE")
    [ -z "$INPUT_CHANGED_SINCE" ] || args+=(--changed-since "$INPUT_CHANGED_SINCE")
    names=$INPUT_PATHS
    ;;
  match)
    args+=(--unmatched)
    names=$INPUT_LOG
    if [ -z "$names" ]; then
      echo '::error title=Replaybook::The input "log" is empty. Name the log to match.'
      echo 'exit-code=2' >>"$GITHUB_OUTPUT"
      exit 0
    fi
    ;;
  *)
    echo '::error title=Replaybook::The input "command" is neither "lint" nor "match".'
    echo 'exit-code=2' >>"$GITHUB_OUTPUT"
    exit 0
    ;;
esac
args+=(--)
while IFS= read -r name; do
  [ -z "$name" ] || args+=("$name")
done <<<"$names"

# The summary of the step is the text of the comment, too.
summary=$(mktemp "${RUNNER_TEMP:-/tmp}/replaybook-summary-XXXXXX")
GITHUB_STEP_SUMMARY=$summary npx --yes --package "$package" -- replaybook "${args[@]}"
code=$?
cat "$summary" >>"$GITHUB_STEP_SUMMARY"

matched=false
if [ "$INPUT_COMMAND" = match ] && [ "$code" = 0 ]; then matched=true; fi
{
  echo "exit-code=$code"
  echo "matched=$matched"
  echo "summary=$summary"
} >>"$GITHUB_OUTPUT"
