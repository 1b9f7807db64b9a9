import { describe, expect, it } from 'vitest';
import type { Report, ReportedDiagnostic } from '../../src/app/lint/report.ts';
import { secretsIn, withholdSecrets } from '../../src/app/lint/withhold-secrets.ts';
import { finding, reportOf } from './findings.ts';

const value = 'Vf7wq2LmzT';
const text = `# CI\n\ncurl https://ci:${value}@host/\nagain ${value}\n`;

function secretAt(start: number, length: number): ReportedDiagnostic {
  const before = text.slice(0, start).split('\n');
  const point = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset: start };
  const end = { ...point, column: point.column + length, offset: start + length };
  const data = { name: 'password' };
  return finding({ ruleId: 'no-secret', data, position: { start: point, end } });
}

const found = secretAt(text.indexOf(value), value.length);
const sourceOf = (path: string) => (path === found.path ? text : `${value} elsewhere`);

function withheld(report: Report) {
  const credentials = report.diagnostics.filter(({ ruleId }) => ruleId === 'no-secret');
  const sensitive = credentials.map((diagnostic) => ({ ...diagnostic, sensitive: true }));
  const secrets = secretsIn(sensitive, sourceOf);
  return withholdSecrets({ report, sourceOf }, secrets);
}

describe('withholdSecrets', () => {
  it('blacks the value out wherever it stands, and moves nothing', () => {
    const clean = withheld(reportOf([found]));
    const shown = clean.sourceOf(found.path) ?? '';
    expect(shown).not.toContain(value);
    expect(shown).toHaveLength(text.length);
    expect(clean.sourceOf('other.md')).toBe('********** elsewhere');
  });

  it('takes it out of the words, the data and the fix of every finding', () => {
    const url = `https://ci:${value}@host/`;
    const position = found.position;
    const other = finding({
      path: 'other.md',
      message: `The link "${url}" leads nowhere.`,
      help: `Write ${url}`,
      data: { url },
      fix: { title: `Write ${url}`, edits: [{ position, text: url }] },
    });
    const { report } = withheld(reportOf([found, other]));
    expect(JSON.stringify(report)).not.toContain(value);
    expect(report.diagnostics[1]?.message).toBe('The link "https://ci:***@host/" leads nowhere.');
  });

  it('takes a key over several lines line by line', () => {
    const whole = secretAt(text.indexOf(value), text.length - text.indexOf(value));
    const { sourceOf: shown } = withheld(reportOf([whole]));
    expect(shown(found.path)?.split('\n')).toHaveLength(text.split('\n').length);
    expect(shown(found.path)).not.toContain(value);
  });

  it.each([
    ['a cut value', `see ${value.slice(0, 9)}…`, 'see ***…'],
    ['a lowered value', `#ci-${value.toLowerCase()}`, '#ci-***'],
    ['a value twice', `${value}${value}/`, '***/'],
    ['another word', 'The link leads nowhere.', 'The link leads nowhere.'],
  ])('judges %s by its parts', (_name, message, shown) => {
    const { report } = withheld(reportOf([found, finding({ message })]));
    expect(report.diagnostics[1]?.message).toBe(shown);
  });

  it('drops a fix that would write the stand-in', () => {
    const edits = [{ position: found.position, text: `x${value}` }];
    const { report } = withheld(reportOf([found, finding({ fix: { title: 'Write it', edits } })]));
    expect(report.diagnostics[1]?.fix).toBeNull();
  });

  it('gives back what it was given where nothing is secret', () => {
    const given = { report: reportOf([finding()]), sourceOf };
    expect(withheld(given.report)).toEqual(given);
  });
});
