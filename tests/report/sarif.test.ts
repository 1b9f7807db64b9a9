import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { rulePage } from '../../src/app/lint/rule-page.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { formatSarif } from '../../src/report/sarif.ts';
import { finding, hostile, reportOf, twoEdits } from './findings.ts';

const schema = JSON.parse(
  readFileSync(new URL('../fixtures/sarif/sarif-2.1.0.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const tool = {
  version: '1.2.3',
  rules: rules.map((rule) => ({
    id: rule.meta.id,
    summary: rule.meta.summary,
    help: rulePage(rule),
    severity: rule.meta.severity,
  })),
};

describe('formatSarif', () => {
  it.each([
    ['no finding', []],
    ['a finding', [finding()]],
    [
      'every severity',
      [finding(), finding({ severity: 'warning' }), finding({ severity: 'info' })],
    ],
    ['hostile text', [finding({ message: hostile, help: hostile, path: 'a b/ä%20#?.md' })]],
    ['an absolute path', [finding({ path: '/srv/runbooks/ci.md' })]],
    ['a fix', [finding({ fix: twoEdits }), finding({ fix: twoEdits, path: '/srv/ci.md' })]],
    ['an unknown rule', [finding({ ruleId: 'from-elsewhere' })]],
  ])('is valid under the schema of SARIF 2.1.0 with %s', (_name, diagnostics) => {
    const log: unknown = JSON.parse(formatSarif(reportOf(diagnostics), tool));
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('would notice a log that is not valid', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [{}] }] })).toBe(false);
  });

  it('tells place, level, rule and help', () => {
    const text = formatSarif(reportOf([finding({ path: 'runbooks/disk full.md' })]), tool);
    const [run] = (JSON.parse(text) as Log).runs;
    const [result] = run?.results ?? [];
    expect(result).toMatchObject({
      ruleId: 'no-broken-link',
      level: 'error',
      message: { text: 'There is no file nope.md. Correct the path.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'runbooks/disk%20full.md', uriBaseId: 'ROOT' },
            region: { startLine: 3, startColumn: 6, endLine: 3, endColumn: 23 },
          },
        },
      ],
    });
    const rule = run?.tool.driver.rules?.[result?.ruleIndex ?? -1];
    expect(rule?.id).toBe('no-broken-link');
    expect(rule?.help?.markdown).toContain('## Why');
  });

  it('offers a fix as replacements in the file of the finding', () => {
    const text = formatSarif(reportOf([finding({ fix: twoEdits }), finding()]), tool);
    const [fixed, other] = (JSON.parse(text) as Log).runs[0]?.results ?? [];
    expect(fixed?.fixes).toEqual([
      {
        description: { text: 'Remove the prompt.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'runbooks/ci.md', uriBaseId: 'ROOT' },
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 11 },
                insertedContent: { text: 'bash' },
              },
              {
                deletedRegion: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 3 },
                insertedContent: { text: '' },
              },
            ],
          },
        ],
      },
    ]);
    expect(other).not.toHaveProperty('fixes');
  });
});
