import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { ReportedDiagnostic } from '../../src/app/lint/report.ts';
import { formatCheckstyle } from '../../src/report/checkstyle.ts';
import { formatGitLab } from '../../src/report/gitlab.ts';
import { formatJUnit } from '../../src/report/junit.ts';
import { finding, hostile, reportOf } from './findings.ts';

const info = finding({ severity: 'info', path: 'b.md' });
const cases: readonly [string, ReportedDiagnostic[]][] = [
  ['no finding', []],
  ['every severity', [finding(), finding({ severity: 'warning' }), info]],
  [
    'hostile text',
    [finding({ message: `${hostile}\u0000\u001b[31m]]>"'&`, path: 'a "b" <c>.md' })],
  ],
];

/** What GitLab documents of an issue in a Code Quality report. */
const isCodeQuality = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', not: { pattern: '^\\./' } },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements in the order in which they open; throws where it is no XML. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser();
  const all: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return all;
}

describe('formatGitLab', () => {
  it.each(cases)('is a Code Quality report with %s', (_, diagnostics) => {
    const issues = JSON.parse(formatGitLab(reportOf(diagnostics)));
    isCodeQuality(issues);
    expect(isCodeQuality.errors ?? []).toEqual([]);
    expect(issues.length).toBe(diagnostics.length);
  });

  it('tells place, level and rule', () => {
    expect(JSON.parse(formatGitLab(reportOf([finding()])))).toEqual([
      {
        description: 'There is no file nope.md. Correct the path.',
        check_name: 'no-broken-link',
        fingerprint: '0123456789abcdef',
        severity: 'major',
        location: { path: 'runbooks/ci.md', lines: { begin: 3, end: 3 } },
      },
    ]);
  });
});

describe('formatJUnit', () => {
  it.each(cases)('counts what it lists, with %s', (_, diagnostics) => {
    const elements = elementsOf(formatJUnit(reportOf(diagnostics)));
    const [root] = elements;
    const count = (name: string) => elements.filter((one) => one.name === name).length;
    expect(root).toMatchObject({
      name: 'testsuites',
      attributes: {
        tests: String(count('testcase')),
        failures: String(count('failure')),
        skipped: String(count('skipped')),
      },
    });
    expect(count('testcase')).toBe(Math.max(1, diagnostics.length));
  });

  it('says what failed, where, and what to do', () => {
    const elements = elementsOf(formatJUnit(reportOf([finding(), info])));
    expect(elements.filter(({ name }) => /testcase|failure|skipped/.test(name))).toMatchObject([
      { attributes: { classname: 'runbooks/ci.md', name: 'no-broken-link (3:6)' } },
      {
        attributes: { type: 'error', message: 'There is no file nope.md.' },
        text: 'runbooks/ci.md:3:6\nCorrect the path.',
      },
      { attributes: { classname: 'b.md' } },
      { name: 'skipped' },
    ]);
  });
});

describe('formatCheckstyle', () => {
  it.each(cases)('lists each finding in its file, with %s', (_, diagnostics) => {
    const elements = elementsOf(formatCheckstyle(reportOf(diagnostics)));
    const errors = elements.filter(({ name }) => name === 'error');
    expect(errors.map(({ attributes }) => attributes['severity'])).toEqual(
      diagnostics.map(({ severity }) => severity),
    );
    const files = elements.filter(({ name }) => name === 'file');
    expect(files.map(({ attributes }) => attributes['name'])).toEqual([
      ...new Set(diagnostics.map(({ path }) => path)),
    ]);
  });
});
