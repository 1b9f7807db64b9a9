import { error } from '@actions/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatGitHub, formatStepSummary } from '../../src/report/github.ts';
import { finding, hostile, reportOf } from './findings.ts';

afterEach(() => vi.restoreAllMocks());

/** The line that GitHub's own toolkit writes for the same annotation. */
function toolkitLine(message: string, file: string): string {
  let written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  error(message, {
    file,
    startLine: 3,
    endLine: 3,
    startColumn: 6,
    endColumn: 23,
    title: 'no-broken-link',
  });
  vi.restoreAllMocks();
  return written.trimEnd();
}

/** A workflow command as the runner reads it. */
function parse(line: string): { name: string; properties: Record<string, string>; data: string } {
  const [, name = '', list = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const properties = list.split(',').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), unescaped(pair.slice(at + 1))];
  });
  return { name, properties: Object.fromEntries(properties), data: unescaped(data) };
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

describe('formatGitHub', () => {
  it.each([
    ['plain text', 'There is no file nope.md.', 'runbooks/ci.md'],
    ['hostile text', hostile, 'a,b:c/100%.md'],
  ])('says what the toolkit of GitHub says, for %s', (_name, message, path) => {
    const [line = ''] = formatGitHub(reportOf([finding({ message, path, help: '' })])).split('\n');
    expect(parse(line)).toEqual(parse(toolkitLine(message, path)));
    expect(parse(line)).toMatchObject({ name: 'error', data: message, properties: { file: path } });
  });

  it('leaves out the columns of a span over several lines', () => {
    const position = {
      start: { line: 3, column: 1, offset: 0 },
      end: { line: 5, column: 4, offset: 9 },
    };
    const [line = ''] = formatGitHub(reportOf([finding({ position })])).split('\n');
    expect(parse(line).properties).toEqual({
      file: 'runbooks/ci.md',
      line: '3',
      endLine: '5',
      title: 'no-broken-link',
    });
  });

  it('says how many annotations GitHub would drop', () => {
    const text = formatGitHub(reportOf(Array.from({ length: 13 }, () => finding())));
    expect(text.match(/^::error /gm)).toHaveLength(10);
    expect(text).toContain('And 3 more of level error');
    expect(text).toContain('Replaybook: 13 errors and 0 warnings in 1 file, 0 entries.');
  });
});

describe('formatStepSummary', () => {
  it('keeps every finding in one row of the table', () => {
    const summary = formatStepSummary(reportOf([finding({ message: hostile }), finding()]));
    const rows = summary.split('\n').filter((line) => line.startsWith('| error'));
    expect(rows).toHaveLength(2);
    expect(rows[0]?.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(rows[0]).not.toMatch(/(?<!\\)</);
  });

  it('has no table without findings', () => {
    expect(formatStepSummary(reportOf([]))).toBe(
      '### Replaybook\n\n0 errors and 0 warnings in 1 file, 0 entries.\n',
    );
  });
});
