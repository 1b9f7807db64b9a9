import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchText } from '../../../src/core/log/log-matcher.ts';
import { compileSignatures } from '../../../src/core/pattern/compile.ts';
import { describe as wordingOf } from '../../../src/lint/messages.ts';
import { lint } from '../catalog.ts';

function found(files: string | Record<string, string>) {
  return lint(files).diagnostics.filter(({ ruleId }) => ruleId === 'no-ambiguous-signature');
}

/** Findings between two entries, each with the lines of one fence. */
function between(a: string, b: string): string[] {
  const entry = (lines: string) => `**Signature:**\n\n\`\`\`signature\n${lines}\n\`\`\`\n\n`;
  const text = `# One\n\n${entry(a)}# Two\n\n${entry(b)}`;
  return found(text).map(({ messageId, data }) => `${messageId} ${data.pattern}`);
}

describe('the same pattern', () => {
  test.each([
    ['letter by letter', 'disk is full', 'disk is full'],
    ['but for blanks', 'disk  is\tfull', 'disk is full'],
    ['but for the names of captures', 'read <a>: disk full', 'read <b>: disk full'],
    ['but for the mark of the gap', 'disk … full', 'disk ... full'],
    ['as a regular expression', '/disk \\d+ full/', '/disk \\d+ full/'],
    ['as a sequence', 'disk full \\\njob over', 'disk full \\\njob over'],
  ])('%s', (_name, a, b) => {
    expect(between(a, b)).toMatchObject([expect.stringMatching(/^same-pattern /)]);
  });

  test('once in a hundred entries is reported for each of the others', () => {
    const pages = Array.from({ length: 100 }, (_, index) => [
      `p${index}.md`,
      `# P${index}\n\n**Signature:** \`disk is full\`\n`,
    ]);
    expect(found(Object.fromEntries(pages))).toHaveLength(99);
  });
});

describe('a part of the other', () => {
  test.each([
    ['text', 'disk is full', 'the disk is full now'],
    ['the start of a word', 'disk is full', 'disk is fullish'],
    ['a gap', 'disk ... full', 'disk zone-a ... full'],
    ['a gap for a capture', 'disk ... full', 'disk <name> full'],
    ['a capture for text', 'disk <name> is full', 'disk zone-a is full'],
    ['a long capture for a gap’s words', 'disk <what...> full', 'disk <name> is full'],
    ['a regular expression that hits it', '/disk \\w+ is full/', 'disk x is full now'],
    ['a gap for nothing', 'disk is ... full', 'disk is full'],
    ['a long capture for a short one', 'disk <what...> full', 'disk <name>, full'],
    ['of a sequence', 'disk is \\\njob over', 'disk is full \\\njob over'],
  ])('%s', (_name, wide, narrow) => {
    expect(between(wide, narrow)).toEqual([expect.stringMatching(/^contained /)]);
    expect(between(narrow, wide)).toEqual(between(wide, narrow));
  });

  test('names the first of several and counts the rest', () => {
    const text = ['disk is full', 'disk is full a', 'disk is full b', 'disk is full c']
      .map((pattern, index) => `## E${index}\n\n**Signature:** \`${pattern}\`\n`)
      .join('\n');
    const [finding, ...others] = found({ 'a.md': text });
    expect(others).toEqual([]);
    expect(finding && wordingOf(finding).what).toBe(
      'The pattern `disk is full` matches every line that `disk is full a` of "E1" (a.md:7) matches, and of 2 more.',
    );
  });
});

describe('is silent on', () => {
  test.each([
    ['words in another case', 'disk is full', 'Disk is full'],
    ['words in another order', 'disk is full', 'full is disk'],
    ['a word that goes on', 'disk is ... full', 'disk isolated ... full'],
    ['a sequence that begins with the other', 'disk is full', 'disk is full \\\njob over'],
    ['a sequence in another order', 'disk full \\\njob over', 'job over \\\ndisk full'],
    ['patterns that share rare letters', 'zqx gate', 'zqx date'],
    ['what cannot be compiled', '/(/', '/(/x'],
    ['what is too general anyway', 'FAILED', 'test x FAILED'],
  ])('%s', (_name, a, b) => {
    expect(between(a, b)).toEqual([]);
  });

  test('patterns of one entry', () => {
    expect(found('# A\n\n**Signature:** `disk full`, `the disk full`, `disk full`\n')).toEqual([]);
  });
});

describe('examples', () => {
  const page = (example: string, a = 'gate_a FAILED', b = 'gate_b FAILED') =>
    `# A\n\n**Signature:** \`${a}\`\n\n**Example:**\n\n\`\`\`text\n${example}\n\`\`\`\n\n# B\n\n**Signature:** \`${b}\`\n`;

  test.each([
    ['that both hit alike', page('gate_b FAILED\ngate_a FAILED'), [9]],
    ['that its own pattern wins', page('gate_b FAILED\ngate_aa FAILED', 'gate_aa FAILED'), []],
    ['that one alone hits', page('gate_a FAILED'), []],
    ['that its own pattern misses', page('gate_b FAILED'), []],
    ['with control sequences', page('\u001B[31mgate\u001B[0m_b FAILED\ngate_a FAILED'), [9]],
  ])('%s', (_name, text, lines) => {
    expect(found(text).map(({ position }) => position.start.line)).toEqual(lines);
  });
});

const word = fc.constantFrom('disk', 'full', 'gate', 'is', 'a', 'zone_9', 'naïve');
const pattern = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, fc.constantFrom('...', '<x>', '<x...>')), {
    minLength: 2,
    maxLength: 6,
  })
  .map((words) => words.join(' '));

test('what is contained hits, by the real matcher, every log that the other hits', () => {
  const filler = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(pattern, pattern, filler, (a, b, text) => {
      const [finding] = between(a, b);
      if (finding === undefined) return;
      const [wide, narrow] = finding.endsWith(` ${a}`) ? [a, b] : [b, a];
      const log = narrow
        .replace('<x...>', text || 'y')
        .replace('<x>', 'y')
        .replaceAll('...', text);
      const hits = (source: string) => {
        const steps = [{ type: 'text' as const, source, flags: '' }];
        const entry = { id: '', title: '', kind: 'signatures' as const, patterns: [{ steps }] };
        return matchText(compileSignatures([entry]), log).length > 0;
      };
      if (hits(narrow)) expect(hits(wide)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe('two pages are one in two languages or versions', () => {
  test.each([
    ['content/ops/a.md', 'content.zh/ops/a.md'],
    ['docs/a.md', 'docs/a.zh-CN.md'],
    ['en/a.md', 'pt-br/a.md'],
    ['docs/a.md', 'i18n/fr/docusaurus-plugin-content-docs/current/a.md'],
    ['docs/a.md', 'versioned_docs/version-2.1/a.md'],
    ['docs/a.md', 'translations/ja/docs/a.md'],
    ['docs/english/a.md', 'docs/chinese/a.md'],
    ['docs/a.md', 'docs/Fran\u00e7ais/a.md'],
    ['docs/deutsch/a.md', 'docs/简体中文/a.md'],
    ['docs/a.md', 'docs/a-spanish.md'],
    ['docs/a.md', 'docs/simplified-chinese/a.md'],
  ])('%s and %s', (one, other) => {
    const page = '# Oven\n\n**Signature:** `oven is cold`\n';
    expect(found({ [one]: page, [other]: page })).toEqual([]);
  });

  test.each([
    ['team-a/a.md', 'team-b/a.md'],
    ['docs/a.md', 'translations/a.md'],
    ['i18n/a.md', 'docs/b.md'],
    ['docs/english/a.md', 'docs/billing/a.md'],
  ])('but not %s and %s', (one, other) => {
    const page = '# Oven\n\n**Signature:** `oven is cold`\n';
    expect(found({ [one]: page, [other]: page })).toHaveLength(1);
  });
});
