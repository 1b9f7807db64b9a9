#!/usr/bin/env bash
# Writes the summary to a comment on the pull request. A hidden marker finds the comment of an earlier
# run of the same job, which is updated. A comment that cannot be written fails nothing.
set -uo pipefail

most_characters=65000

number=$(jq -r '.pull_request.number // .issue.number // empty' "$GITHUB_EVENT_PATH")
if ! [[ "$number" =~ ^[0-9]+$ ]]; then
  echo 'There is no pull request to comment on.'
  exit 0
fi

# A name with the end of a comment in it would show the marker.
name=$(printf '%s %s %s' "$GITHUB_WORKFLOW" "$GITHUB_JOB" "$INPUT_COMMAND" | tr -cs 'A-Za-z0-9_.' ' ')
marker="<!-- replaybook: $name -->"
body=$(mktemp "${RUNNER_TEMP:-/tmp}/replaybook-comment-XXXXXX")
printf '%s\n' "$marker" >"$body"
if [ "$(wc -c <"$SUMMARY")" -le "$most_characters" ]; then
  cat "$SUMMARY" >>"$body"
else
  run="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID"
  printf '### Replaybook\n\nThe result is too long for a comment: see the [summary of the run](%s).\n' "$run" >>"$body"
fi

warn() {
  echo "::warning title=Replaybook::The comment on the pull request cannot be written. The token needs the permission \"pull-requests: write\", which a pull request from a fork does not have."
  exit 0
}

comments="repos/$GITHUB_REPOSITORY/issues/$number/comments"
# Whoever copies the marker into a comment of their own does not get it updated.
me=$(gh api user --jq .login 2>/dev/null) || me=''
known=$(
  gh api --paginate "$comments?per_page=100" |
    jq -rs --arg marker "$marker" --arg me "$me" '[.[][]
      | select(.user.type == "Bot" or .user.login == $me)
      | select(.body | startswith($marker)) | .id][0] // empty'
) || warn

# `match` says something where it matched, `lint` where it found something.
has_news=false
case "$INPUT_COMMAND:$EXIT_CODE" in lint:1 | match:0) has_news=true ;; esac

if [ -n "$known" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$known" -F "body=@$body" || warn
elif [ "$has_news" = true ]; then
  gh api --silent --method POST "$comments" -F "body=@$body" || warn
fi
