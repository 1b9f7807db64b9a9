import { describe, expect, it } from 'vitest';
import { formatJson } from '../../src/report/json.ts';
import { finding, reportOf, twoEdits } from './findings.ts';

function diagnosticsOf(...found: ReturnType<typeof finding>[]): Record<string, unknown>[] {
  return JSON.parse(formatJson(reportOf(found))).diagnostics;
}

describe('formatJson', () => {
  it('says null where nothing can be fixed', () => {
    expect(diagnosticsOf(finding())).toMatchObject([{ ruleId: 'no-broken-link', fix: null }]);
  });

  it('carries the edits of a fix with offsets, lines and columns', () => {
    const [diagnostic] = diagnosticsOf(finding({ fix: twoEdits }));
    expect(diagnostic?.fix).toEqual({
      title: 'Remove the prompt.',
      edits: [
        { start: 8, end: 15, line: 2, column: 4, endLine: 2, endColumn: 11, text: 'bash' },
        { start: 16, end: 18, line: 3, column: 1, endLine: 3, endColumn: 3, text: '' },
      ],
    });
  });
});
