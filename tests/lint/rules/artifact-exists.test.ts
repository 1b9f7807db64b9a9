import { describe, expect, test } from 'vitest';
import { lint, lintInput } from '../catalog.ts';

/** The artifacts that are reported, with these options. */
function found(list: readonly string[], options: object = {}): string[] {
  const items = list.map((path) => `- \`${path}\``).join('\n');
  const files = {
    'runbooks/a.md': `---\nkind: signatures\n---\n\n# Gate\n\n**Artifacts:**\n\n${items}\n`,
    'docs/rubric.json': '',
    'tests/2026/summary.json': '',
  };
  const config = { rules: { 'artifact-exists': ['error', options] as const } };
  return lint(files, { config })
    .diagnostics.filter(({ ruleId }) => ruleId === 'artifact-exists')
    .map(({ data }) => data.path ?? '');
}

test.each([
  'docs/rubric.json',
  './docs/rubric.json',
  'docs/rubric.json:12',
  'docs/rubric.json#L12',
  'docs/',
  'docs/*.json',
  'rubric.json',
  'tests/<ts>/summary.json',
  'tests/{{ ts }}/summary.json',
  'tests/$TS/summary.json',
  'tests/$' + '{TS}/summary.json',
  'tests/YYYY/summary.json',
  'tests/.../summary.json',
  '/var/log/syslog',
  '~/.npm/_logs',
  'C:\\logs\\x.log',
  '$RUNNER_TEMP/x.json',
  '<bundle>/x.json',
  'https://ci.example.com/x.json',
  'Screenshot',
])('%s is there, or cannot be judged', (path) => {
  expect(found([path])).toEqual([]);
});

const missing = ['docs/gone.json', 'gone/', 'docs/*.yml', 'gone.json', 'tests/<ts>/gone.json'];

test.each(missing)('%s is not there', (path) => {
  expect(found([path])).toEqual([path]);
});

describe('what a run writes', () => {
  test.each([
    ['**', []],
    ['docs/**', ['gone/', 'gone.json', 'tests/<ts>/gone.json']],
    ['docs', ['gone/', 'gone.json', 'tests/<ts>/gone.json']],
    ['docs/', ['gone/', 'gone.json', 'tests/<ts>/gone.json']],
    ['docs/g*.json', ['gone/', 'docs/*.yml', 'gone.json', 'tests/<ts>/gone.json']],
    ['docs/g?ne.json', ['gone/', 'docs/*.yml', 'gone.json', 'tests/<ts>/gone.json']],
    ['**/gone.json', ['gone/', 'docs/*.yml']],
    ['tests/*/gone.json', ['docs/gone.json', 'gone/', 'docs/*.yml', 'gone.json']],
    ['gone', ['docs/gone.json', 'docs/*.yml', 'gone.json', 'tests/<ts>/gone.json']],
    ['doc', missing],
  ])('%s', (glob, expected) => {
    expect(found(missing, { generated: [glob] })).toEqual(expected);
  });
});

test('nothing is judged without a root, nor while the rule is off', () => {
  const files = {
    'runbooks/a.md': '---\nkind: signatures\n---\n\n# Gate\n\n**Artifacts:** `docs/gone.json`\n',
  };
  const surroundings = { ...lintInput(files).surroundings, artifactExists: null };
  const config = { rules: { 'artifact-exists': 'error' as const } };
  const ids = (changes: object) => lint(files, changes).diagnostics.map(({ ruleId }) => ruleId);
  expect(ids({ config })).toContain('artifact-exists');
  expect(ids({ config, surroundings })).not.toContain('artifact-exists');
  expect(ids({})).not.toContain('artifact-exists');
});
