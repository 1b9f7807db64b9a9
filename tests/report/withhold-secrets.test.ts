import { describe, expect, it } from 'vitest';
import type { ReportedDiagnostic } from '../../src/report/report.ts';
import { withholdSecrets } from '../../src/report/withhold-secrets.ts';
import { finding, reportOf } from './findings.ts';

const value = 'Vf7wq2LmzT';
const text = `# CI\n\ncurl https://ci:${value}@host/\nagain ${value}\n`;

function secretAt(start: number, length: number): ReportedDiagnostic {
  const before = text.slice(0, start).split('\n');
  const point = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset: start };
  const end = { ...point, column: point.column + length, offset: start + length };
  const data = { name: 'password', sensitive: 'true' };
  return finding({ ruleId: 'no-secret', data, position: { start: point, end } });
}

const found = secretAt(text.indexOf(value), value.length);
const sourceOf = (path: string) => (path === found.path ? text : `${value} elsewhere`);

describe('withholdSecrets', () => {
  it('blacks the value out wherever it stands, and moves nothing', () => {
    const clean = withholdSecrets({ report: reportOf([found]), sourceOf });
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
    const { report } = withholdSecrets({ report: reportOf([found, other]), sourceOf });
    expect(JSON.stringify(report)).not.toContain(value);
    expect(report.diagnostics[1]?.message).toBe('The link "https://ci:***@host/" leads nowhere.');
  });

  it('takes a key over several lines line by line', () => {
    const whole = secretAt(text.indexOf(value), text.length - text.indexOf(value));
    const { sourceOf: shown } = withholdSecrets({ report: reportOf([whole]), sourceOf });
    expect(shown(found.path)?.split('\n')).toHaveLength(text.split('\n').length);
    expect(shown(found.path)).not.toContain(value);
  });

  it('gives back what it was given where nothing is secret', () => {
    const given = { report: reportOf([finding()]), sourceOf };
    expect(withholdSecrets(given)).toEqual(given);
  });
});
