import { describe, expect, test } from 'vitest';
import { parseRunbook } from '../../src/core/parse/parse-runbook.ts';
import { dangersOf } from '../../src/site/content/command-dangers.ts';

/** What the first replay command of a page with one entry destroys. */
function dangers(above: string, code: string) {
  const text = `# P\n\n## E\n\n**Signature:** \`x\`\n\n**Replay:**\n\n${above}\n\n\`\`\`bash\n${code}\n\`\`\`\n`;
  const { runbook } = parseRunbook({ path: 'runbooks/p.md', id: 'p', text });
  const command = runbook.entries[0]?.replay.at(-1);
  if (command === undefined) throw new Error('There is no command.');
  return dangersOf(command, command.position.start.offset, runbook, text);
}

describe('dangersOf', () => {
  test('knows what the linter knows, and where it stands', () => {
    expect(dangers('Clean up:', 'git status\ngit clean -fdx')).toEqual([
      { does: 'deletes every file that git does not track', start: 11, end: 25 },
    ]);
  });

  test.each([
    'This is destructive.',
    '> [!CAUTION]\n> Look twice.',
    'This cannot be undone.',
    'It permanently deletes the queue.',
    '> [!CAUTION]\n> It is gone.\n\nDrop it:',
    '1. This is irreversible:',
  ])('believes its author: %s', (above) => {
    expect(dangers(above, './reset.sh')).toEqual([{ does: '', start: 0, end: 10 }]);
  });

  test.each([
    'This is not destructive.',
    'A non-destructive look.',
    'Data loss was reported.',
    'This is destructive:\n\n```bash\n./other.sh\n```\n\nThen look:',
    '> [!CAUTION]\n> The script deletes data.\n\nRun it by hand.\n\nThen restart the service:',
    'Deleting the volume cannot be undone.\n\nRestart the service.',
  ])('finds nothing in: %s', (above) => {
    expect(dangers(above, './reset.sh')).toEqual([]);
  });
});
