import { defineRule } from '../rule.ts';

export const validFrontMatter = defineRule({
  scope: 'file',
  meta: {
    id: 'valid-front-matter',
    summary:
      'Front matter is valid YAML or TOML, and the keys that Replaybook reads have valid values.',
    why: `Replaybook ignores front matter with a mistake: the page silently loses its owner, its kind and its
review date, so nobody keeps it up to date. Keys that Replaybook does not know are fine, and a value
that it does not know is only information on a page whose front matter may be for another tool: one
without a kind that Replaybook knows, \`review-every\`, or an owner beside a date of review.`,
    severity: 'error',
    fixable: false,
    messages: {
      'yaml-syntax': {
        what: 'The front matter is not valid YAML: {reason}.',
        how: 'Correct the YAML. A value that holds `: ` or starts with `@`, `*`, `&` or `{` needs quotes.',
      },
      'repeated-key': {
        what: 'The front matter has the key `{key}` twice, and some tools take the first value, some the last, and some none of the front matter.',
        how: 'Remove one of the two lines.',
      },
      'not-a-mapping': {
        what: 'The front matter is not a list of keys with values.',
        how: 'Write one `key: value` per line, such as `owner: ci-team`.',
      },
      'toml-syntax': {
        what: 'The front matter is not valid TOML: {reason}.',
        how: 'Correct the TOML, or write YAML between two lines of `---`.',
      },
      unclosed: {
        what: 'The front matter has no closing line, so Replaybook has to guess where it ends.',
        how: 'Close it with a line that contains only `{marker}`.',
      },
      'unknown-key': {
        what: 'Replaybook does not know the front matter key `{key}`.',
        how: 'Did you mean `{suggestion}`? If another tool reads the key, give it another name.',
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
        what: 'The front matter key `{key}` holds {value}, which is not a duration.',
        how: 'Write a number of days, weeks, months or years: `{key}: 180d`.',
      },
      'not-an-alias': {
        what: 'The site cannot redirect the alias {alias}: {reason}.',
        how: 'Write a path such as `old/page` or `old/page.html`, or set up the redirect on the host.',
      },
      'unknown-kind': {
        what: 'There is no kind of runbook named {value}.',
        how: '{suggestion?Did you mean `{suggestion}`? }The kinds are {known}.',
      },
    },
  },
  // The scan finds these.
  check: () => [],
});
