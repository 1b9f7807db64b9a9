import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Workspace } from './workspace.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** The content of the first fence of a language. */
function fence(language: string): string {
  const [, , content = ''] =
    new RegExp(`^(\`{3,})${language}\\n([^]*?)^\\1$`, 'm').exec(readme) ?? [];
  return content;
}

it('the README shows what `match` prints for its runbook', async () => {
  const [, ...lines] = fence('console').split('\n');
  const workspace = new Workspace({ 'runbooks/hosts.md': fence('markdown') });
  const log = '/var/lib/docker: No space left on device\n';
  const { code, out } = await workspace.run(['match', '-', '--context', '0'], log);
  workspace.remove();
  expect([code, out]).toEqual([0, lines.join('\n')]);
});
