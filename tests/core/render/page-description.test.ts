import { expect, test } from 'vitest';
import { parseRunbook } from '../../../src/core/parse/parse-runbook.ts';
import { readDescription } from '../../../src/core/render/page-description.ts';
import { fillWords } from '../../../src/core/text/fill-words.ts';

function description(text: string): string {
  return readDescription(parseRunbook({ path: 'runbooks/gate.md', id: 'gate', text }), fillWords);
}

const entry = (title: string) => `## ${title}\n\n**Signature:** \`x\`\n\n**Replay:** \`y\`\n\n`;

test.each([
  ['its summary', `# T\n\nWhat it is.\n\n${entry('A')}`, 'What it is.'],
  ['its failures', `# T\n\n${entry('A')}${entry('B')}`, 'Runbook for 2 failures: A, B'],
  ['its only failure', `# T\n\n${entry('A')}`, 'Runbook for A'],
  [
    'its first prose',
    '# T\n\n## A\n\n| a |\n| - |\n\n**Owner:** x\n\n## B\n\n- One *word*.\n',
    'One word.',
  ],
  ['its sections', '# T\n\n## A\n\n```text\nx\n```\n\n## B\n', 'T: A, B'],
  ['its title', '', 'Runbook: gate'],
])('a page is described by %s', (_name, text, expected) => {
  expect(description(text)).toBe(expected);
});

test('no description is longer than what anybody reads', () => {
  const many = Array.from({ length: 99 }, (_, i) => entry(`Failure ${i} of many`)).join('');
  for (const text of [`# T\n\n${many}`, `# T\n\n## A\n\n- ${'word '.repeat(200)}\n`]) {
    const found = description(text);
    expect(found.length).toBeLessThanOrEqual(301);
    expect(found).toMatch(/\w…$/);
  }
});
