import { describe, expect, test } from 'vitest';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { lint } from '../catalog.ts';

function found(lines: string) {
  const text = `# A\n\n**Signature:**\n\n\`\`\`signature\n${lines}\n\`\`\`\n`;
  return lint(text).diagnostics.filter(({ ruleId }) => ruleId === 'no-generic-signature');
}

describe('too general', () => {
  test.each([
    ['FAILED', 'log-words'],
    ['error', 'log-words'],
    ['panic:', 'log-words'],
    ['exit code 1', 'log-words'],
    ['Error: <message...>', 'log-words'],
    ['==> FAILED <==', 'log-words'],
    ['Test suite failed', 'log-words'],
    ['-------', 'log-words'],
    ['OOM', 'too-short'],
    ['E501', 'too-short'],
    ['<a> x <b> y', 'too-short'],
    ['满', 'too-short'],
    ['Traceback (most recent call last):', 'ordinary-line'],
    ['##[error]Process completed', 'log-words'],
    ['found <n> vulnerabilities', 'ordinary-line'],
    ['make: *** ... Error 1', 'ordinary-line'],
    ['Compiling', 'ordinary-line'],
    ['/\\d+/', 'log-words'],
    ['/error/i', 'log-words'],
    ['/(FAILED|failed)/', 'log-words'],
    ['/^\\S+ \\d+/', 'ordinary-line'],
    ['FAILED \\\nexit code 1', 'log-words'],
  ])('%s', (lines, messageId) => {
    expect(found(lines)).toMatchObject([{ messageId, position: { start: { line: 6 } } }]);
  });
});

describe('specific enough', () => {
  test.each([
    'PARITY GATE FAIL',
    'exit code 137',
    'error[E0382]',
    'AssertionError',
    'Permission denied',
    'connection refused',
    'command not found',
    'No space left on device',
    'disk full',
    '磁盘已满',
    'TS2345',
    "thread '<name>' panicked at src/gate.rs",
    'to rerun pass `--test e2e_tui`',
    'test config::tests::reads_secrets ... FAILED',
    '/exit code 1(37|43)/',
    '/^E\\d{4}: borrow of moved value/',
    'FAILED \\\nPARITY GATE',
    'Process completed with exit code 1. \\\nPARITY GATE',
  ])('%s', (lines) => {
    expect(found(lines)).toEqual([]);
  });
});

test('shows the line that it hits, and whose it is', () => {
  const [finding] = found('found <n> vulnerabilities');
  expect(finding && wordingOf(finding).what).toBe(
    'The pattern `found <n> vulnerabilities` also matches "found 0 vulnerabilities", a line that any log of npm can hold.',
  );
});

test('leaves alone campaigns, the names of alerts, and what cannot be compiled', () => {
  const ids = (text: string) => lint(text).diagnostics.map(({ ruleId }) => ruleId);
  const plan = '---\nkind: campaign\n---\n\n# A\n\n**Signature:** `FAILED`\n';
  expect(ids(plan)).not.toContain('no-generic-signature');
  const alert = '# NodeJob_FAILED\n\n## Meaning\n\na\n\n## Mitigation\n\nb\n';
  expect(ids(alert)).not.toContain('no-generic-signature');
  expect(found('/(/')).toEqual([]);
});

test.each([
  ['', 'info'],
  ['---\nkind: signatures\n---\n\n', 'warning'],
])('a row of a table was written for its readers: %j', (matter, severity) => {
  const text = `${matter}# A\n\n| Error | Fix |\n|---|---|\n| \`FAILED\` | run it again |\n`;
  const own = lint(text).diagnostics.filter(({ ruleId }) => ruleId === 'no-generic-signature');
  expect(own).toMatchObject([{ severity, position: { start: { column: 3 } } }]);
});
