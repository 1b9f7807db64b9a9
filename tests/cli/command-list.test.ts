import { expect, it } from 'vitest';
import { commandList } from '../../src/cli/command-list.ts';
import { Workspace } from './workspace.ts';

it.each(commandList)('the list shows %s as its own help does', async (name, usage, description) => {
  const workspace = new Workspace();
  const { out } = await workspace.run([name, '--help']);
  workspace.remove();
  const [first = '', , ...rest] = out.split('\n');
  expect(first).toMatch(new RegExp(`^Usage: replaybook ${name} `));
  expect(first.endsWith(usage)).toBe(true);
  expect(rest.join(' ')).toContain(description);
});
