import { expect, it } from 'vitest';
import { commandList } from '../../src/cli/command-list.ts';
import { Workspace } from './workspace.ts';

it.each([...commandList])('the list shows %s as its own help does', async (name, listed) => {
  const workspace = new Workspace();
  const { out } = await workspace.run([name, '--help']);
  workspace.remove();
  const [usage = '', , ...rest] = out.split('\n');
  expect(usage).toMatch(new RegExp(`^Usage: replaybook ${name} `));
  expect(usage.endsWith(listed.usage)).toBe(true);
  expect(rest.join(' ')).toContain(listed.description);
});
