import { describe, expect, it } from 'vitest';
import { formatMatchMarkdown } from '../../../src/report/match/markdown.ts';
import { parseGfm } from '../../core/gfm.ts';
import { acting, command, hostileExcerpt, hostileLog, match, report, review } from './matches.ts';

interface Node {
  type: string;
  children?: Node[];
  value?: string;
}

function nodes(markdown: string): Node[] {
  const tree: Node = parseGfm(markdown);
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(tree);
}

function values(markdown: string, type: string): string[] {
  return nodes(markdown)
    .filter((node) => node.type === type)
    .map(({ value }) => value ?? '');
}

const bytes = (text: string): number => Buffer.byteLength(text);

describe('formatMatchMarkdown', () => {
  it('has the line, the command and what to do', () => {
    expect(formatMatchMarkdown(report(), 65_000)).toBe(`### Replaybook

1 entry matches 9 lines of log.

#### Gate

\`ci#gate\` · \`job.log:7\` · \`runbooks/ci.md:3\`

\`\`\`text
  6 | above
> 7 | the gate FAILED again
    |     ^^^^^^^^^^^
  8 | below
  9 |
\`\`\`

**Replay**:

\`\`\`bash
cargo test --test streaming
\`\`\`

**Artifacts**

- \`out/a.json\` (the verdict)

**Steps**

1. Open the gate.

`);
  });

  it('makes a fence longer than any in the command, and says what is missing', () => {
    const code = 'cat <<E\n````\n</details>\nE\nx <a>';
    const replay = [
      command({
        command: code,
        ready: false,
        missing: ['a'],
        review: [review({ value: '`x`<img>' })],
      }),
    ];
    const text = formatMatchMarkdown(report({ matches: [match({ replay })] }), 65_000);
    expect(values(text, 'code')).toContain(code);
    expect(text).toContain(
      '**Replay, not ready**: fill in first `a`; check this value of `b`: `` `x`<img> ``. It stands in the place of a program, script or module that runs. It is not plain.',
    );
  });

  it('turns nothing of a log or a runbook into markup, a link or a mention', () => {
    const texts = Array.from({ length: 6 }, () => hostileLog);
    const hostile = match({
      title: hostileLog,
      entry: hostileLog,
      file: hostileLog,
      runbook: hostileLog,
      url: 'https://x.example/a> <b',
      severity: hostileLog,
      owner: hostileLog,
      containedIn: hostileLog,
      excerpts: [hostileExcerpt],
      replay: [command({ command: hostileLog, title: hostileLog, shell: hostileLog })],
      artifacts: texts.map((path) => ({
        path,
        type: 'file',
        note: hostileLog,
        missing: [hostileLog],
      })),
      remediation: texts,
    });
    const unmatched = {
      failures: [{ file: hostileLog, line: 1, count: 2, score: 50, text: hostileLog }],
      leftOut: 2,
      seen: 9,
    };
    const similar = [
      {
        entry: hostileLog,
        title: hostileLog,
        runbook: 'b',
        url: '',
        score: 0.5,
        class: 'possible' as const,
        why: [hostileLog],
      },
    ];
    const text = formatMatchMarkdown(report({ matches: [hostile], unmatched, similar }), 65_000);
    const found = nodes(text);
    const types = new Set(found.map(({ type }) => type));
    for (const type of ['link', 'image', 'table', 'footnoteReference', 'delete', 'emphasis']) {
      expect(types).not.toContain(type);
    }
    for (const html of values(text, 'html')) expect(html).toMatch(/^<\/?(?:details|summary)/);
    for (const words of values(text, 'text')) expect(words).not.toMatch(/@\w|#\d|https?:/);
    expect(text).not.toMatch(acting);
  });

  it('links to the site where there is one', () => {
    const url = 'https://ops.example/runbooks/ci/#gate';
    const text = formatMatchMarkdown(report({ matches: [match({ url })] }), 65_000);
    expect(text).toContain(`[\`runbooks/ci.md:3\`](<${url}>)`);
  });

  it('folds long lists and counts what it leaves out of them', () => {
    const remediation = Array.from({ length: 25 }, (_, i) => `step ${i}`);
    const text = formatMatchMarkdown(report({ matches: [match({ remediation })] }), 65_000);
    expect(text).toContain('<details><summary>Steps (25)</summary>\n\n1. step 0\n');
    expect(text).toContain('1. step 19\n\nAnd 5 more.\n\n</details>');
  });

  it.each([3000, 65_000])('stays below %i bytes and says what there was no room for', (limit) => {
    const long = Array.from({ length: 30 }, () => 'é'.repeat(500));
    const matches = Array.from({ length: 300 }, () =>
      match({ remediation: long, title: long[0] ?? '' }),
    );
    const text = formatMatchMarkdown(report({ matches }), limit);
    expect(bytes(text)).toBeLessThanOrEqual(limit);
    expect(text).toMatch(/\n_There is no room for \d+ more matches\._\n$/);
  });

  it('leaves a command to the runbook that is too long for any comment', () => {
    const replay = [command({ command: 'x'.repeat(70_000) })];
    const text = formatMatchMarkdown(report({ matches: [match({ replay })] }), 65_000);
    expect(text).toContain('**Replay:** the command is too long to be shown here');
    expect(text).toContain('Open the gate.');
  });

  it('lists what no entry explains, and what is only similar', () => {
    const failures = [{ file: 'a.log', line: 3, count: 2, score: 50, text: 'error: `x`' }];
    const similar = [
      {
        entry: 'ci#gate',
        title: 'Gate',
        runbook: 'b',
        url: '',
        score: 0.5,
        class: 'possible' as const,
        why: ['gate in the pattern'],
      },
    ];
    const text = formatMatchMarkdown(
      report({ matches: [], unmatched: { failures, leftOut: 1, seen: 9 }, similar }),
      65_000,
    );
    expect(text).toContain(
      'No entry matches 9 lines of log; there are 2 failures that no entry explains.',
    );
    expect(text).toContain('- `a.log:3` (2 times): `` error: `x` ``\n\nAnd 1 more.\n');
    expect(text).toContain('Similar, but no match:\n\n- Gate (`ci#gate`): gate in the pattern\n');
  });
});
