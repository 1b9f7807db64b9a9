import { describe, expect, it } from 'vitest';
import { formatMatchMarkdown } from '../../../src/report/match/markdown.ts';
import { formatMatchText } from '../../../src/report/match/text.ts';
import type { MatchTextOptions } from '../../../src/report/match/text-place.ts';
import { noPaint, type Paint } from '../../../src/report/paint.ts';
import {
  acting,
  command,
  hostileExcerpt,
  hostileLog,
  hostileSimilar,
  hostileUnmatched,
  match,
  matchOf,
  report,
  review,
} from './matches.ts';

const plain: MatchTextOptions = {
  paint: noPaint,
  coloured: false,
  max: 10,
  columns: 120,
  rows: null,
  link: (text) => text,
};
const marked: Paint = (style, text) => `<${style}>${text}</${style}>`;

describe('formatMatchText', () => {
  it('answers with entry, line, command, artifacts, steps and place', () => {
    expect(formatMatchText(report(), plain)).toBe(`Gate  ci#gate
  job.log:7
    6 | above
  > 7 | the gate FAILED again
      |     ^^^^^^^^^^^
    8 | below
    9 |
  Replay (bash)
cargo test --test streaming
  Artifacts
    out/a.json (the verdict)
  First steps
    Open the gate.
  runbooks/ci.md:3
`);
  });

  it('marks the hit by colour where there is one', () => {
    const text = formatMatchText(report(), { ...plain, paint: marked, coloured: true });
    expect(text).toContain('the <red>gate FAILED</red> again\n');
    expect(text).not.toContain('^');
  });

  it('prints a command of several lines as it is to be pasted', () => {
    const code = "cat <<'EOF'\na\tb\n  c\nEOF";
    const text = formatMatchText(
      report({ matches: [match({ replay: [command({ command: code })] })] }),
      plain,
    );
    expect(text).toContain(`\n${code}\n`);
  });

  it('gives every value its command, up to a limit', () => {
    const all = Array.from({ length: 13 }, (_, i) => `t${i}`);
    const text = formatMatchText(report({ matches: [matchOf(all)] }), plain);
    expect(text).toContain('  Replay (bash)\nrun t0\n  and for 12 other values\nrun t1\nrun t2\n');
    expect(text).toContain('run t10\n  and 2 more\n');
    expect(text).toContain('  Values t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, and 3 more\n');
  });

  it('names the values that no command shows, and how many were left out', () => {
    const [first] = matchOf(['a', 'b']).hits;
    const same = matchOf(['a', 'b']).hits.map((one) => ({ ...one, replay: first?.replay ?? [] }));
    const text = formatMatchText(
      report({
        matches: [matchOf([], { hits: same, hitsLeftOut: 7, replay: first?.replay ?? [] })],
      }),
      plain,
    );
    expect(text).toContain(
      '  Values a, b, and 7 more hits with other values\n  Replay (bash)\nrun a\n',
    );
    expect(text).not.toContain('run b');
  });

  it('puts the joined command first, and asks to check a value', () => {
    const values = ['a', 'b'];
    const joined = [{ ...command({ command: 'run a b' }), name: 'test', values, leftOut: 1 }];
    const two = matchOf(['a', 'b'], { joined });
    const refused = {
      ...two.hits[1],
      replay: [command({ command: 'run <test>', ready: false, review: [review()] })],
    };
    const text = formatMatchText(
      report({ matches: [{ ...two, hits: [two.hits[0], refused] as typeof two.hits }] }),
      plain,
    );
    expect(text).toContain('  Replay for 2 of 3 values at once\nrun a b\n  Replay (bash)\nrun a\n');
    expect(text).toContain(
      'and for 1 other value\n  Replay, not ready (bash)\n    check this value: b: rm -rf',
    );
  });

  it('does not offer a command for pasting that is not ready', () => {
    const replay = [
      command({
        command: 'x <a> <b>',
        ready: false,
        missing: ['a'],
        review: [review()],
        placeholders: [
          { name: 'a', description: 'one of x, y', allowed: ['x', 'y'], default: 'x' },
        ],
      }),
    ];
    const text = formatMatchText(report({ matches: [match({ replay })] }), plain);
    expect(text).toContain(
      '  Replay, not ready (bash)\n    fill in first: a\n    check this value: b: rm -rf: It stands in the place of a program, script or module that runs. It is not plain.\n    a: one of x, y\n    x <a> <b>\n',
    );
  });

  it('keeps carets below the hit under tabs, wide characters and a cut', () => {
    const line = (text: string, hit: string) => {
      const start = text.indexOf(hit);
      const excerpt = { line: 7, text, start, end: start + hit.length, before: [], after: [] };
      const rows = formatMatchText(
        report({ matches: [match({ excerpts: [excerpt] })] }),
        plain,
      ).split('\n');
      return rows.slice(2, 4).map((row) => row.slice(8));
    };
    expect(line('\t漢字 gate', 'gate')).toEqual(['\t漢字 gate', '\t     ^^^^']);
    const [shown = '', under = ''] = line(`${'a'.repeat(300)}gate${'b'.repeat(300)}`, 'gate');
    expect(shown.length).toBeLessThan(120);
    expect(shown.slice(under.indexOf('^'), under.lastIndexOf('^') + 1)).toBe('gate');
  });

  it('lets nothing of a log act on the terminal', () => {
    const hostile = match({
      title: hostileLog,
      excerpts: [hostileExcerpt],
      replay: [command({ command: hostileLog, title: hostileLog })],
      artifacts: [{ path: hostileLog, type: 'file', note: hostileLog, missing: [hostileLog] }],
      remediation: [hostileLog],
    });
    const unmatched = hostileUnmatched(hostileLog);
    const similar = hostileSimilar;
    const texts = [report({ matches: [hostile], unmatched }), report({ matches: [], similar })];
    for (const one of texts) {
      expect(formatMatchText(one, plain)).not.toMatch(acting);
    }
  });

  it('shows the commands of the first steps, and the diagnosis of what has no replay command', () => {
    const steps = {
      diagnosis: [
        { text: 'See `kubectl get pods`', commands: [command({ command: 'kubectl get pods' })] },
      ],
      remediation: [
        {
          text: 'Roll back:',
          commands: [command({ command: 'helm rollback <name>', ready: false })],
        },
        { text: 'Wait.', commands: [command({ command: 'sleep 5' })] },
      ],
    };
    const shown = formatMatchText(report({ matches: [match({ steps, replay: [] })] }), plain);
    expect(shown).toContain(
      [
        '  Diagnosis',
        '    See `kubectl get pods`',
        '  First steps',
        '    Roll back:',
        '    helm rollback <name>',
        '    Wait.',
        'sleep 5',
      ].join('\n'),
    );
    const markdown = formatMatchMarkdown(report({ matches: [match({ steps, replay: [] })] }), 5000);
    expect(markdown).toContain('**Diagnosis**\n\n1. See');
    expect(markdown).toContain(
      '1. Roll back:\n\n   ```bash\n   helm rollback <name>\n   ```\n1. Wait.\n',
    );
    const replayed = formatMatchText(report({ matches: [match({ steps })] }), plain);
    expect(replayed).not.toContain('Diagnosis');
  });

  it('cuts long lists and says by how much', () => {
    const artifacts = Array.from({ length: 8 }, (_, i) => ({
      path: `a${i}`,
      type: 'file' as const,
      note: '',
      missing: [],
    }));
    const remediation = Array.from({ length: 9 }, (_, i) => `step ${i}`);
    const matches = Array.from({ length: 40 }, () => match({ artifacts, remediation }));
    const text = formatMatchText(report({ matches }), { ...plain, max: 2 });
    expect(text.match(/First steps/g)).toHaveLength(2);
    expect(text).toContain('    a4\n    and 3 more\n');
    expect(text).toContain('    step 2\n    and 6 more\n');
    expect(text).toMatch(
      /^40 entries match job\.log; --max shows more in full\.\n(?:\d+\. Gate {2}job\.log:7\ncargo test --test streaming\n){20}and 20 more\n\nGate/,
    );
  });

  it('lists the entries first, and then what fits the screen', () => {
    const matches = [
      match({ title: 'One', firstLine: 3, excerpts: [] }),
      match({ title: 'Two', count: 3, lastLine: 90, replay: [command({ command: 'a\nb' })] }),
      match({
        title: 'Three',
        replay: [command({ command: 'x <a>', ready: false, missing: ['a'] })],
      }),
      match({ title: 'Four', replay: [] }),
    ];
    const screen = { ...plain, max: null, rows: 24 };
    const rows = formatMatchText(report({ matches }), screen).split('\n');
    expect(rows.slice(0, 9)).toEqual([
      '4 entries match job.log; --max shows more in full.',
      '1. One  job.log:3',
      'cargo test --test streaming',
      '2. Two  job.log:7  (3 hits, lines 7 to 90)',
      '   a …',
      '3. Three  job.log:7',
      '   not ready x <a>',
      '4. Four  job.log:7',
      '',
    ]);
    expect(rows.length).toBeLessThanOrEqual(24);
    expect(rows).toContain('One  ci#gate');
    expect(rows).not.toContain('Two  ci#gate');
    expect(formatMatchText(report({ matches }), { ...screen, rows: 10 })).not.toContain('ci#gate');
    expect(formatMatchText(report({ matches }), plain)).toContain('Four  ci#gate');
  });

  const compiler =
    '2026-07-30T13:21:30.7886920Z /home/runner/work/shop/services/checkout/internal/cart/totals.cpp:128:26: error: no function add(int)';
  it.each([
    [compiler, '/home', 'error: ', 80],
    [compiler, 'error', 'error: no function add(int)', 60],
    [`2026-07-30T13:21:30.7886920Z ${'x'.repeat(90)}`, 'xxx', 'xxx', 80],
    [`${'y'.repeat(300)}gate refused${'z'.repeat(300)}`, 'gate', 'gate', 80],
  ])('shows the message of a long line: %s', (text, from, to, columns) => {
    const [start, end] = [text.indexOf(from), text.lastIndexOf(to) + to.length];
    const excerpt = { line: 7, text, start, end, before: [text], after: [] };
    const shown = formatMatchText(report({ matches: [match({ excerpts: [excerpt] })] }), {
      ...plain,
      columns,
    });
    const rows = shown.split('\n').slice(2, 5);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(columns);
    expect(rows[1]).toContain(text.startsWith('y') ? 'gate refused' : '13:21:30 ');
    if (text === compiler) expect(rows[1]).toContain('error: no function add(int)');
    expect(rows[0]).not.toContain('2026');
  });

  it('tells a sequence by its lines alone, and how often all hit', () => {
    const excerpt = { line: 7, text: 'one', start: 0, end: 3, before: ['x'], after: ['y'] };
    const excerpts = [excerpt, { ...excerpt, line: 12, text: 'two' }];
    const text = formatMatchText(
      report({ matches: [match({ excerpts, count: 3, lastLine: 90 })] }),
      plain,
    );
    expect(text).toContain(
      '  job.log:7  (3 hits, lines 7 to 90)\n  > 7 | one\n      | ^^^\n  > 12 | two\n       | ^^^\n',
    );
  });

  it('says what is part of another match, what has no artifacts, who owns it, and where it is', () => {
    const one = match({
      containedIn: 'ci#whole',
      artifacts: [],
      noArtifacts: 'nothing is written',
      severity: 'high',
      owner: 'ci-team',
      url: 'https://ops.example/runbooks/ci/#gate',
      file: '-',
    });
    const text = formatMatchText(report({ matches: [one] }), plain);
    for (const part of [
      'Gate  ci#gate  high  ci-team\n',
      '  standard input:7\n',
      '  part of what ci#whole says\n',
      '    None: nothing is written\n',
      '  runbooks/ci.md:3  https://ops.example/runbooks/ci/#gate\n',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('lists the failures that no entry explains', () => {
    const failures = Array.from({ length: 20 }, (_, i) => ({
      file: 'a.log',
      line: i + 1,
      count: i + 1,
      score: 50,
      text: `error ${i}`,
    }));
    const text = formatMatchText(report({ unmatched: { failures, leftOut: 3, seen: 9 } }), plain);
    expect(text).toContain('  a.log:1\n    error 0\n  a.log:2  (2 times)\n    error 1\n');
    expect(text).toContain('  and 8 more\nDraft an entry: replaybook new --from a.log:1\n');
    const none = formatMatchText(
      report({ unmatched: { failures: [], leftOut: 0, seen: 2 } }),
      plain,
    );
    expect(none).toContain('Every line that looks like a failure matches an entry.\n');
    const silent = formatMatchText(
      report({ unmatched: { failures: [], leftOut: 0, seen: 0 } }),
      plain,
    );
    expect(silent).toContain('No line looks like a failure.\n');
  });
});
