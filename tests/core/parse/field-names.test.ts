import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldNames } from '../../../src/core/parse/fields/field-names.ts';
import { isFieldName } from '../../../src/core/parse/fields/label-name.ts';
import { normalizeLabel } from '../../../src/core/parse/fields/normalize-label.ts';
import { vocabularyOf } from '../../../src/core/parse/fields/vocabulary.ts';

const guide = readFileSync(new URL('../../../docs/writing-runbooks.md', import.meta.url), 'utf8');

/** The rows of the guide's table with this head. */
function guideTable(head: string): Map<string, string> {
  const [, table = ''] = guide.split(`| field | ${head} |\n|---|---|\n`);
  const rows = table.split('\n\n')[0]?.split('\n') ?? [];
  return new Map(
    rows.map((row): [string, string] => {
      const [, field = '', names = ''] = row
        .split(' | ')
        .flatMap((cell) => cell.split(/^\| | \|$/));
      return [field, names];
    }),
  );
}

test('every name stands once', () => {
  const names = fieldNames.map(({ name }) => normalizeLabel(name));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each([
  { code: 'zh', name: 'Chinese' },
  { code: 'es', name: 'Spanish' },
  { code: 'pt', name: 'Portuguese' },
  { code: 'fr', name: 'French' },
  { code: 'de', name: 'German' },
  { code: 'ja', name: 'Japanese' },
  { code: 'ko', name: 'Korean' },
  { code: 'vi', name: 'Vietnamese' },
  { code: 'it', name: 'Italian' },
  { code: 'ru', name: 'Russian' },
  { code: 'pl', name: 'Polish' },
  { code: 'tr', name: 'Turkish' },
  { code: 'id', name: 'Indonesian' },
])('the guide lists every $name name', ({ code, name: inEnglish }) => {
  const own = fieldNames.filter(({ language }) => language === code);
  const byField = Map.groupBy(own, ({ field }) => field);
  const expected = [...byField].map(([field, named]) => [
    field,
    named.map(({ name }) => name).join(', '),
  ]);
  expect([...guideTable(`${inEnglish} names`)]).toEqual(expected);
});

test('the guide names every field', () => {
  const named = [...guideTable('names').keys()].flatMap((cell) => cell.split(', '));
  const fields = fieldNames.map(({ field }) => field).filter(isFieldName);
  expect(new Set(named)).toEqual(new Set(fields));
});

const words = vocabularyOf();

describe('how surely a name marks a failure', () => {
  test.each([
    { name: 'Signature', distinctive: 'own' },
    { name: '复现命令', distinctive: 'own' },
    { name: 'Symptoms', distinctive: 'clear' },
    { name: 'Fix', distinctive: 'clear' },
    { name: 'Troubleshooting', distinctive: 'label' },
    { name: '解决', distinctive: 'label' },
    { name: 'Commands', distinctive: 'vague' },
    { name: '告警', distinctive: 'vague' },
    { name: 'Likely root causes', distinctive: 'clear' },
    { name: 'Recovery procedures', distinctive: 'label' },
  ])('$name: $distinctive', ({ name, distinctive }) => {
    expect(words.isOwn(name)).toBe(distinctive === 'own');
    expect(words.isVague(name)).toBe(distinctive === 'vague');
    expect(words.isChapter(name)).toBe(distinctive !== 'clear');
  });
});

describe('names that are put together', () => {
  test.each([
    ['Common Fixes', 'remediation'],
    ['Likely Root Causes', 'causes'],
    ['Recovery Procedures', 'remediation'],
    ['Procedure to Fix', 'remediation'],
    ['How to Resolve', 'remediation'],
    ['How to resolve the issue', 'remediation'],
    ['Quick Actions', 'remediation'],
    ['Possible checks', 'diagnosis'],
    ['2. Initial troubleshooting steps', 'diagnosis'],
    ['Immediate mitigation', 'remediation'],
    ['Common commands', null],
    ['Recovery', 'remediation'],
    ['Quick diagnosis', 'diagnosis'],
    ['[Symptoms]', 'signature'],
    ['Solution 2', 'remediation'],
    ['Error 2', null],
    ['Required action from customer', 'remediation'],
    ['Posibles causas', 'causes'],
    ['Soluciones', 'remediation'],
    ['Solucion', 'remediation'],
    ['Passos de verificação', 'verification'],
    ['Étapes de résolution', 'remediation'],
    ['Mögliche Ursachen', 'causes'],
    ['常见解决方法', 'remediation'],
    ['対処法2', 'remediation'],
    ['複数の原因', null],
    ['복구 절차', 'remediation'],
    ['Temporary work around', 'remediation'],
    ['Recommended actions to take', 'remediation'],
    ['Steps to follow', 'remediation'],
    ['Next actions', 'remediation'],
    ['Operator action', 'remediation'],
    ['User action required', 'remediation'],
    ['Resolving the issue', 'remediation'],
    ['Fixing it', 'remediation'],
    ['Investigating the alert', 'diagnosis'],
    ['Resolving dependencies', null],
    ['Fixing a bug', null],
    ['Problemumgehung', 'remediation'],
    ['Solution de contournement', 'remediation'],
    ['Solución temporal', 'remediation'],
    ['Solução de contorno', 'remediation'],
    ['Обходной путь', 'remediation'],
    ['Verify recovery', 'verification'],
    ['How to know that it is over', 'verification'],
    ['Check that it worked', 'verification'],
    ['Post-fix checks', 'verification'],
    ['Verify the alert', 'diagnosis'],
    ['How to find out more', 'diagnosis'],
    ['What you will notice', 'signature'],
    ['Business impact', 'context'],
    ['Corrective measures', 'remediation'],
    ['Things to try', 'remediation'],
    ['Escalate to', 'escalation'],
    ['Causes probables', 'causes'],
    ['Actions correctives', 'remediation'],
    ['¿Qué hago?', 'remediation'],
    ['복구 검증', 'verification'],
    ['장애 상황', 'signature'],
    ['原因と解決方法', 'remediation'],
    ['Causas y soluciones', 'remediation'],
    ['Things to know', null],
    ['Confirm your order', null],
    ['How to find', null],
    ['Action plan for growth', null],
    ['Check the logs', null],
    ['Fix the tests', null],
  ])('%s: %s', (label, field) => {
    expect(words.find(label)).toBe(field);
  });
});
