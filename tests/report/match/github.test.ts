import { describe, expect, it } from 'vitest';
import { formatMatchGitHub } from '../../../src/report/match/github.ts';
import { command, hostileLog, hostileSimilar, hostileUnmatched, match, report } from './matches.ts';

/** A workflow command as the runner reads it. */
function parse(line: string): { name: string; properties: Record<string, string>; data: string } {
  const [, name = '', list = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const unescaped = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const pairs = list
    .split(',')
    .map((pair) => [
      pair.slice(0, pair.indexOf('=')),
      unescaped(pair.slice(pair.indexOf('=') + 1)),
    ]);
  return { name, properties: Object.fromEntries(pairs), data: unescaped(data) };
}

describe('formatMatchGitHub', () => {
  it('annotates the line of the log', () => {
    const [line = '', summary] = formatMatchGitHub(report()).split('\n');
    expect(parse(line)).toEqual({
      name: 'error',
      properties: { file: 'job.log', line: '7', title: 'Gate (ci#gate)' },
      data: 'the gate FAILED again\n\nReplay:\ncargo test --test streaming\n\n- Open the gate.\n\nrunbooks/ci.md:3',
    });
    expect(summary).toBe('Replaybook: 1 entry matches 9 lines of log.');
  });

  it('names no file for standard input, and what a command lacks', () => {
    const replay = [command({ command: 'x <a>', ready: false, missing: ['a'] })];
    const [line = ''] = formatMatchGitHub(
      report({ matches: [match({ file: '-', replay })] }),
    ).split('\n');
    expect(parse(line).properties).toEqual({ title: 'Gate (ci#gate)' });
    expect(parse(line).data).toContain('Replay, not ready:\nfill in first a\nx <a>');
  });

  it('keeps hostile text inside its annotation', () => {
    const excerpt = {
      line: 7,
      text: `${hostileLog}\n::error::injected\r\n::set-env name=A::b`,
      start: 0,
      end: 1,
      before: [],
      after: [],
    };
    const unmatched = hostileUnmatched('a,b:c');
    const similar = hostileSimilar;
    const text = formatMatchGitHub(
      report({ matches: [match({ title: hostileLog, excerpts: [excerpt] })], unmatched, similar }),
    );
    const lines = text.split('\n');
    expect(lines.filter((line) => /^\s*::/.test(line)).map((line) => parse(line).name)).toEqual([
      'error',
      'warning',
      'notice',
    ]);
    expect(lines).toHaveLength(5);
    expect(parse(lines[0] ?? '').properties['title']).toBe(`${hostileLog} (ci#gate)`);
    expect(parse(lines[1] ?? '')).toMatchObject({
      properties: { file: 'a,b:c' },
      data: `${hostileLog}\n(2 times)`,
    });
  });

  it('stays within what the runner takes', () => {
    const long = command({ command: 'x'.repeat(9000) });
    const matches = Array.from({ length: 14 }, () => match({ replay: [long] }));
    const text = formatMatchGitHub(report({ matches }));
    const annotations = text.split('\n').filter((line) => line.startsWith('::'));
    expect(annotations).toHaveLength(10);
    for (const line of annotations) expect(parse(line).data.length).toBeLessThanOrEqual(4096);
    expect(text).toContain('And 4 more of level error, which GitHub would not show.\n');
  });
});
