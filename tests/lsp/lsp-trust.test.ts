import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { goodRunbook, Workspace } from '../cli/workspace.ts';
import { Editor, type EditorOptions, uriOf } from './editor.ts';

let workspace: Workspace;
let editor: Editor;

beforeEach(() => {
  workspace = new Workspace({
    'runbooks/ci.md': goodRunbook.replace('cargo test', '$ cargo test'),
    'replaybook.config.json': '{"rules":{"no-prompt-in-command":"off"}}',
  });
});

afterEach(async () => {
  await editor.stop();
  workspace.remove();
});

/** Opens the runbook; gives the rules that complain. */
async function open(options: Omit<EditorOptions, 'cwd'>): Promise<unknown[]> {
  editor = await Editor.start({ cwd: workspace.folder, ...options });
  const path = join(workspace.folder, 'runbooks/ci.md');
  await editor.open(path, workspace.read('runbooks/ci.md'));
  return editor.nextRules(path);
}

const code = `import { writeFileSync } from 'node:fs';
writeFileSync('ran', '');
export default {};
`;

it.each([
  ['nothing is said', {}, false],
  ['the option is false', { initializationOptions: { trusted: false } }, false],
  ['the option is no boolean', { initializationOptions: { trusted: 'yes' } }, false],
  ['the setting is false', { trust: false }, false],
  ['the command line names the file', { args: ['--config', 'replaybook.config.mjs'] }, false],
  ['the option says so', { initializationOptions: { trusted: true } }, true],
  ['the setting says so', { trust: true }, true],
] as const)('a configuration that is code, where %s', async (_how, options, runs) => {
  for (const name of ['replaybook.config.ts', 'replaybook.config.mjs']) workspace.write(name, code);
  const codes = await open(options);
  expect(existsSync(join(workspace.folder, 'ran'))).toBe(runs);
  // The JSON counts where the code is not run.
  expect(codes).toEqual(runs ? ['no-prompt-in-command'] : []);
  expect(editor.messages).toEqual(
    runs ? [] : [expect.stringMatching(/replaybook\.config\.\w+ is code and is not run/)],
  );
});

it('a configuration that is data needs no trust', async () => {
  expect(await open({})).toEqual([]);
  expect(editor.messages).toEqual([]);
});

it('asks for the trust in each folder, and says which one lacks it', async () => {
  workspace.write('other/replaybook.config.mjs', code);
  workspace.write('other/runbooks/a.md', goodRunbook);
  const folders = [workspace.folder, join(workspace.folder, 'other')];
  editor = await Editor.start({
    cwd: '/',
    folders,
    rootUri: uriOf(workspace.folder),
    trust: false,
  });
  const path = join(workspace.folder, 'other/runbooks/a.md');
  await editor.open(path, goodRunbook);
  expect(await editor.nextRules(path)).toEqual([]);
  expect(editor.messages).toEqual([
    expect.stringMatching(/^Replaybook: other: replaybook\.config\.mjs is code and is not run/),
  ]);
  // What has been said is not said again at each change.
  await editor.change(path, `${goodRunbook}\nMore.\n`);
  await editor.next(path);
  await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await editor.next(path);
  expect(editor.messages.length).toBe(1);
});

it('runs the configuration as soon as the editor trusts the folder', async () => {
  workspace.write('replaybook.config.mjs', code);
  expect(await open({ trust: false })).toEqual([]);
  editor.trust = true;
  await editor.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect(await editor.nextRules(join(workspace.folder, 'runbooks/ci.md'))).toEqual([
    'no-prompt-in-command',
  ]);
  expect(existsSync(join(workspace.folder, 'ran'))).toBe(true);
});
