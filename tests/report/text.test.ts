import { describe, expect, it } from 'vitest';
import type { ReportedDiagnostic } from '../../src/app/lint/report.ts';
import { noPaint } from '../../src/report/paint.ts';
import { printable } from '../../src/report/printable.ts';
import { formatText, formatTextFull } from '../../src/report/text.ts';
import { finding, reportOf } from './findings.ts';

const text = ['# CI', '', '\tSee [the 方針](nope.md) first.', '', 'End'].join('\n');

function format(
  diagnostics: ReportedDiagnostic[],
  source: string | null = text,
  columns = 80,
): string {
  return formatText(reportOf(diagnostics), { paint: noPaint, columns, sourceOf: () => source });
}

describe('formatText', () => {
  it('shows place, message, code with the span underlined, help and a summary', () => {
    expect(format([finding()])).toBe(
      [
        'runbooks/ci.md:3:6 error no-broken-link',
        '  There is no file nope.md.',
        '  2 |',
        '  3 | \tSee [the 方針](nope.md) first.',
        '    | \t    ^^^^^^^^^^^^^^^^^^^',
        '  4 |',
        '  help: Correct the path.',
        '',
        '1 error in 1 file, 0 entries.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['nothing found', [], 'No findings in 1 file, 0 entries.\n'],
    ['a warning', [finding({ severity: 'warning' })], '1 warning in 1 file, 0 entries.\n'],
    ['a note', [finding({ severity: 'info' })], '1 note in 1 file, 0 entries.\n'],
    ['two errors', [finding(), finding()], '2 errors in 1 file, 0 entries.\n'],
  ])('counts %s', (_name, diagnostics, ending) => {
    expect(format(diagnostics).endsWith(ending)).toBe(true);
  });

  it('does without code where the file cannot be read', () => {
    expect(format([finding()], null)).not.toContain('|');
  });

  it('underlines to the end of the first line of a span over several', () => {
    const position = {
      start: { line: 1, column: 3, offset: 2 },
      end: { line: 3, column: 1, offset: 6 },
    };
    expect(format([finding({ position })])).toContain('|   ^^\n');
  });

  it('cuts long lines around the span', () => {
    const long = `${'a'.repeat(500)} target ${'b'.repeat(500)}`;
    const position = {
      start: { line: 1, column: 502, offset: 501 },
      end: { line: 1, column: 508, offset: 507 },
    };
    const lines = format([finding({ position })], long).split('\n');
    const code = lines.find((line) => line.includes('target')) ?? '';
    const under = lines.find((line) => line.includes('^^')) ?? '';
    expect(code.length).toBeLessThan(120);
    expect(code.indexOf('target')).toBe(under.indexOf('^'));
    expect(under.trim().endsWith('^^^^^^')).toBe(true);
  });
});

describe('printable', () => {
  it.each([
    ['an escape sequence', 'a\u001B[31mb', 'a\u241B[31mb'],
    ['a direction override', 'a\u202Eb', 'a\uFFFDb'],
    ['a line separator', 'a\u2028b', 'a\uFFFDb'],
    ['a tab', 'a\tb', 'a\tb'],
    ['ordinary text in any script', 'naïve 方針 🙂', 'naïve 方針 🙂'],
  ])('keeps %s from the terminal', (_name, raw, shown) => {
    expect(printable(raw)).toBe(shown);
  });
});

describe('many findings', () => {
  const many = Array.from({ length: 3_000 }, (_, index) =>
    finding({
      ruleId: index % 3 === 0 ? 'valid-shell' : `rule-${index % 40}`,
      path: `runbooks/${index % 70}.md`,
      severity: index % 5 === 0 ? 'info' : index % 2 === 0 ? 'warning' : 'error',
    }),
  );

  it.each([80, 120])(
    'fit into three screens of %d columns, ranked, with what to run next',
    (columns) => {
      const long = many.map((one) => ({ ...one, message: `${one.message} ${'far '.repeat(60)}` }));
      const lines = format(long, text, columns).trimEnd().split('\n');
      const rows = lines.map((line) => Math.max(1, Math.ceil(line.length / columns)));
      expect(rows.reduce((sum, own) => sum + own, 0)).toBeLessThanOrEqual(72);
      expect(lines[0]).toContain('error valid-shell');
      expect(lines.some((line) => /and \d+ more like it/.test(line))).toBe(true);
      expect(lines.some((line) => /^rule +errors +warnings +notes +fixable$/.test(line))).toBe(
        true,
      );
      expect(lines.at(-1)).toContain('--format text-full');
    },
  );

  it('share a line where they say the same', () => {
    const same = Array.from({ length: 20 }, (_, index) =>
      finding({
        position: { ...finding().position, start: { line: index + 1, column: 2, offset: 0 } },
      }),
    );
    expect(format(same)).toContain(
      '  1:2, 2:2, 3:2, 4:2, 5:2 There is no file nope.md.\n  and 15 more',
    );
  });

  it('are all there in the full format', () => {
    const options = { paint: noPaint, columns: 80, sourceOf: () => text };
    expect(formatTextFull(reportOf(many), options).match(/help:/g)).toHaveLength(3_000);
  });
});
