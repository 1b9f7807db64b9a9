import { describe, expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';

function parse(text: string) {
  return parseRunbook({ path: 'runbooks/p.md', id: 'p', text }).runbook;
}

const entry = (name: string, rest = '') =>
  `## ${name}\n\n**Signature:** \`x\`\n\n**Replay:** \`run <env> <n>\`\n\n${rest}\n`;

test('a declaration below artifacts is none of them', () => {
  const list =
    '- `out/<env>.log`\n- `<file>`\n\nIn them:\n\n- `<env>`: the place\n- `<n>` is a number';
  const { entries } = parse(`# P\n\n${entry('E', `**Artifacts:**\n\n${list}`)}`);
  expect(entries[0]?.artifacts.map(({ path }) => path)).toEqual(['out/<env>.log', '<file>']);
});

describe('a declaration of a placeholder', () => {
  test.each([
    [
      '`<env>`: one of `dev`, `prod`',
      { allowed: ['dev', 'prod'], description: 'one of dev, prod' },
    ],
    ['`<env>`: either `dev` or `prod`.', { allowed: ['dev', 'prod'] }],
    ['`<env>`: one of `a` / `b` | `c`, or `d`', { allowed: ['a', 'b', 'c', 'd'] }],
    ['`<env>` is one of `dev` (default), `prod`', { allowed: ['dev', 'prod'], default: 'dev' }],
    ['`<env>` — allowed values: `dev`, `prod`; default: `prod`', { default: 'prod' }],
    [
      '`<env>`: the place, defaults to `dev`',
      { default: 'dev', description: 'the place, defaults to dev' },
    ],
    ['`<env>` is the place, pattern `/[a-z]+/`', { pattern: '[a-z]+' }],
    ['**`<env>`**: matches `/[a-z]+/`, default `dev`', { pattern: '[a-z]+', default: 'dev' }],
    ['`<env>`: matches `/[a-z]{3}/i`', { pattern: '(?i)[a-z]{3}' }],
    ['`<env>`: pattern `/[a-z]+/giu`, default `DEV`', { pattern: '(?i)[a-z]+', default: 'DEV' }],
    ['`<env>`: the part matching `dev`', { pattern: null }],
    ['`<env>` - see `docs/env.md`, where `dev` is explained', { allowed: [], default: null }],
    ['`{{ env }}`: one of `dev`, `prod`', { allowed: ['dev', 'prod'] }],
  ])('reads %s', (line, rules) => {
    const { placeholders, problems } = parse(`# P\n\n- ${line}\n\n${entry('E')}`);
    expect(placeholders).toEqual([
      expect.objectContaining({ name: 'env', entryId: null, ...rules }),
    ]);
    expect(problems).toEqual([]);
  });

  test.each([
    '`<env>`',
    '`<env>` and `<n>` are in the log',
    'the `<env>`: one of `dev`, `prod`',
    '`run <env>`: one of `dev`, `prod`',
    '`$ENV`: one of `dev`, `prod`',
  ])('is not seen in %s', (line) => {
    expect(parse(`# P\n\n- ${line}\n\n${entry('E')}`).placeholders).toBeUndefined();
  });

  test('reaches the commands of its page, or of its entry', () => {
    const { entries } = parse(
      `# P\n\n- \`<env>\`: default \`dev\`\n- \`<n>\`: default \`1\`\n\n${entry('A')}${entry('B', '- `<n>`: default `2`')}`,
    );
    const defaults = entries.map(({ replay: [command] }) =>
      command?.placeholders.map(({ rules }) => rules?.default),
    );
    expect(defaults).toEqual([
      ['dev', '1'],
      ['dev', '2'],
    ]);
  });

  test('is made by a name that holds its choices', () => {
    const { entries } = parse(entry('A').replace('<n>', '<primary|replica>'));
    const found = entries[0]?.replay[0]?.placeholders.at(-1);
    expect(found?.rules?.allowed).toEqual(['primary', 'replica']);
  });

  test.each([
    ['`<env>`: one of `dev`, `prod`; default `qa`', 'its default qa is not one of its values'],
    ['`<env>`: pattern `/[/`', 'its pattern cannot be read'],
    ['`<env>`: matches `/[a-z]+/x`', 'its pattern has the flag x; only i, m and s are known'],
    ['`<env>`: matches `/[/i`', 'its pattern cannot be read'],
    ['`<env>`: pattern `[a-z]+`', 'its pattern [a-z]+ has to stand between slashes: /[a-z]+/'],
    ['`<env>`: pattern `/\\d+/`, default `x`', 'its default x does not fit its pattern'],
  ])('that cannot hold is a problem: %s', (line, reason) => {
    const { placeholders, problems } = parse(`# P\n\n- ${line}\n\n${entry('E')}`);
    expect(problems).toMatchObject([
      {
        ruleId: 'known-placeholder',
        messageId: 'bad-declaration',
        data: { name: 'env', reason: expect.stringContaining(reason) },
        position: { start: { line: 3 } },
      },
    ]);
    expect(placeholders?.[0]).toMatchObject({ default: null });
  });
});
