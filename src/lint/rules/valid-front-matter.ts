import { defineRule } from '../rule.ts';

export const validFrontMatter = defineRule({
  scope: 'file',
  meta: {
    id: 'valid-front-matter',
    summary:
      'Front matter is valid YAML, and the keys that Replaybook reads hold what they should.',
    why: `A front matter block with a mistake counts for nothing: the page loses its owner, its kind and its
review date without a word, so nobody is asked to keep it up to date. Keys that Replaybook does not
know are left alone.`,
    severity: 'error',
    fixable: false,
    messages: {
      'yaml-syntax': {
        what: 'The front matter is not valid YAML: {reason}.',
        how: 'Correct the YAML. A value that holds `: ` or starts with `@`, `*`, `&` or `{` needs quotes.',
      },
      'not-a-mapping': {
        what: 'The front matter is not a list of keys with values.',
        how: 'Write one `key: value` a line, such as `owner: ci-team`.',
      },
      toml: {
        what: 'This front matter is TOML, which Replaybook does not read.',
        how: 'Write it in YAML, between two lines of `---`.',
      },
      unclosed: {
        what: 'The front matter has no end, so that it can only be guessed.',
        how: 'Close it with a line that holds nothing but `{marker}`.',
      },
      'unknown-key': {
        what: 'The front matter key `{key}` means nothing here.',
        how: 'Did you mean `{suggestion}`? If the key is meant for another tool, give it another name.',
      },
      'wrong-type': {
        what: 'The front matter key `{key}` needs {expected}, but holds {got}.',
        how: 'Write {expected}.',
      },
      'not-a-date': {
        what: 'The front matter key `{key}` holds {value}, which is not a date.',
        how: 'Write a date that exists as year, month, day: `{key}: 2026-11-01`.',
      },
      'not-a-duration': {
        what: 'The front matter key `{key}` holds {value}, which is not a length of time.',
        how: 'Write a number of days, weeks, months or years: `{key}: 180d`.',
      },
      'not-an-alias': {
        what: 'No redirect can be made for the alias {alias}: {reason}.',
        how: 'Write a path as in `old/page` or `old/page.html`, or set the redirect up at the host.',
      },
      'unknown-kind': {
        what: 'There is no kind of runbook called {value}.',
        how: '{suggestion?Did you mean `{suggestion}`? }The kinds are {known}.',
      },
    },
  },
  // The scan finds these.
  check: () => [],
});
