import { describe, expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { lint } from '../catalog.ts';

function found(list: string) {
  const text = `---\nkind: signatures\n---\n\n# Gate\n\n**Artifacts:**\n\n${list}\n`;
  return lint({ 'a.md': text, 'docs/x.json': '' }).diagnostics.filter(
    ({ ruleId }) => ruleId === 'valid-artifact-path',
  );
}

describe('finds', () => {
  test.each([
    ['/home/alice/x.json', 'home'],
    ['/home/alice', 'home'],
    ['/Users/alice.b/x.json', 'home'],
    ['/c/Users/alice/x.json', 'home'],
    ['C:\\Users\\alice\\x.json', 'home'],
    ['c:/users/alice/x.json', 'home'],
    ['~/src/x.json', 'home'],
    ['~alice/x.json', 'home'],
    ['file:///home/alice/x.json', 'home'],
    ['../x.json', 'outside'],
    ['docs/../../x.json', 'outside'],
    ['target\\debug\\x.json', 'backslash'],
    ['docs\\<ts>.json', 'backslash'],
    ['docs/\u0007x.json', 'control'],
  ])('%s: %s', (path, messageId) => {
    expect(found(`- \`${path}\` — note`)).toMatchObject([
      { messageId, position: { start: { line: 9, column: 3 } } },
    ]);
  });

  test.each([
    ['`docs/x.json `', 'ends'],
    ['` docs/x.json`', 'begins'],
    ['`docs/x.json  `', 'ends'],
  ])('a blank: %s', (code, where) => {
    const [finding] = found(`- ${code}`);
    expect(finding && wordingOf(finding).what).toBe(
      `The artifact "docs/x.json" ${where} with a blank, and readers copy the blank with the path.`,
    );
  });
});

test('code is no path', () => {
  expect(found('- `fetch(\\x)`: no signal\n- ``a.replace(/[\\`]/g, "")``')).toEqual([]);
});

test('suggests slashes', () => {
  expect(found('- `target\\debug\\x.json`')).toMatchObject([
    { data: { suggestion: 'target/debug/x.json' } },
  ]);
});

describe('is silent on', () => {
  test.each([
    '`docs/x.json`',
    '`docs/../docs/x.json`',
    '` docs/x.json `',
    '`tests/<ts>/*.json`',
    '`docs/{a,b}.json`',
    '`docs/\\[draft\\].md`',
    '`/var/log/syslog`',
    '`/tmp/run.log`',
    '`/home/runner/work/x.log`',
    '`/Users/runner/x.log`',
    '`/home/$USER/x.log`',
    '`/home/<user>/x.log`',
    '`/home/*/x.log`',
    '`~/.npm/_logs/x.log`',
    '`~/Library/Logs/app.log`',
    '`C:\\ProgramData\\app\\x.log`',
    '`%TEMP%\\x.log`',
    '`$RUNNER_TEMP/x.log`',
    'https://ci.example.com/home/alice/../x',
    '`s3://bucket/home/../x`',
    '[the rubric](docs/x.json)',
    '[up](../docs/x.json)',
    'Screenshot of the dashboard',
    'None: nothing is written',
  ])('%s', (item) => {
    expect(found(`- ${item}`)).toEqual([]);
  });
});
