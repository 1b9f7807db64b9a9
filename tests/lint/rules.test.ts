import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/lint/apply-fixes.ts';
import { describe as wordingOf } from '../../src/lint/messages.ts';
import type { ExampleFiles } from '../../src/lint/rule-examples.ts';
import { ruleById, rules } from '../../src/lint/rules/index.ts';
import { examplesOf, lint } from './catalog.ts';

/** Messages that no Markdown can bring about, with the test that does. */
const shownElsewhere = new Map([
  ['readable-file not-utf8', 'found by the shell, which reads the bytes'],
  ['readable-file unreadable', 'found by the shell, which opens the file'],
  ['no-broken-link leads-out', 'found on a disk that has links: tests/cli/lint-odd-files.test.ts'],
  ['readable-file too-slow', 'only where the work on a file is stopped: time-limit.test.ts'],
  ['readable-file unparsable', 'only for a bug of the parser'],
  ['readable-file too-slow', 'only where time is up: tests/cli/scan/time-limit.test.ts'],
  ['readable-file broken-down', 'only where a thread ends: tests/cli/scan/time-limit.test.ts'],

  ['internal-error rule-failed', 'run-rules.test.ts'],
  ['required-fields missing-column', 'only where an option asks for it: required-fields.test.ts'],
  [
    'no-broken-link missing-include',
    'only on a site of Sphinx or mdBook: tests/cli/lint-routes.test.ts',
  ],
  ['no-broken-link not-in-book', 'only in a book of mdBook: tests/cli/lint-routes.test.ts'],
  ['no-broken-link missing-document', 'only on a site of Sphinx: tests/cli/lint-routes.test.ts'],
  ['no-broken-link missing-label', 'only on a site of Sphinx: tests/cli/lint-routes.test.ts'],
  ['no-broken-link open-route', 'only beside a recognised site: tests/cli/lint-routes.test.ts'],
  ['no-broken-link other-dialect', 'only for a configured dialect: no-broken-link.test.ts'],
]);

/** Rules that are off by default are on for their own examples. */
function findings(ruleId: string, files: ExampleFiles) {
  const isOff = ruleById(ruleId)?.meta.severity === 'off';
  const { diagnostics } = lint(files, { config: { rules: isOff ? { [ruleId]: 'error' } : {} } });
  return diagnostics.filter((diagnostic) => diagnostic.ruleId === ruleId);
}

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  const { messages } = rule.meta;
  const examples = examplesOf.get(id) ?? { ok: [], notOk: [] };

  test.each(examples.ok.map(({ title, files }) => [title, files] as const))(
    'has nothing to say on: %s',
    (_title, files) => {
      expect(findings(id, files)).toEqual([]);
    },
  );

  test.each(examples.notOk.map((example) => [example.title, example] as const))(
    'finds: %s',
    (_title, example) => {
      const found = findings(id, example.files);
      expect(
        found.map(({ messageId, path, position: { start, end } }) => ({
          messageId,
          path,
          line: start.line,
          column: start.column,
          endLine: end.line,
          endColumn: end.column,
        })),
      ).toEqual(example.findings);
      for (const diagnostic of found) {
        const { what, how } = wordingOf(diagnostic);
        // A brace left over is a name that the rule gave no datum for.
        expect(what + how).not.toMatch(/\{\w+\??[^}]*\}(?!\})/);
        expect(what).not.toBe('');
        expect(how).not.toBe('');
      }
    },
  );

  test('has a fix if it says so, and none of its fixes is left once they are made', () => {
    const fixed = examples.notOk.flatMap(({ files }) => {
      const fixes = findings(id, files).filter(({ fix }) => fix !== undefined);
      const changed = Object.entries(files).map(([path, text]) => {
        const own = fixes.filter((diagnostic) => diagnostic.path === path);
        return [path, applyFixes(text, own).text];
      });
      return fixes.length === 0 ? [] : [Object.fromEntries(changed)];
    });
    expect(fixed.length > 0).toBe(rule.meta.fixable);
    for (const files of fixed) {
      expect(findings(id, files).filter(({ fix }) => fix !== undefined)).toEqual([]);
    }
  });

  test('says when each of its messages appears', () => {
    const shown = new Set(
      examples.notOk.flatMap((example) => example.findings.map((finding) => finding.messageId)),
    );
    const missing = Object.keys(messages).filter(
      (messageId) => !shown.has(messageId) && !shownElsewhere.has(`${id} ${messageId}`),
    );
    expect(missing).toEqual([]);
  });

  test('has sentences for its words', () => {
    expect(rule.meta.summary).toMatch(/^[A-Z].*\.$/);
    for (const { what, how } of Object.values(messages)) {
      expect(what).toMatch(/^(?:[A-Z]|\{)[\s\S]*(?:\.|\. \{reason\})$/);
      expect(how).toMatch(/^(?:[A-Z]|\{)[\s\S]*\.$/);
    }
    expect(examples.ok).not.toEqual([]);
  });
});

test('the registry holds the files of the folder, sorted', () => {
  const files = readdirSync(new URL('../../src/lint/rules', import.meta.url))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
  expect(rules.map((rule) => rule.meta.id)).toEqual(files);
  for (const id of files) expect(ruleById(id)?.meta.id).toBe(id);
  expect(ruleById('no-such-rule')).toBeNull();
});
