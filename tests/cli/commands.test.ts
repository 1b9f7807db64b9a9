import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { rules } from '../../src/lint/rules/index.ts';
import { goodRunbook, Workspace } from './workspace.ts';

let workspace: Workspace;

afterEach(() => workspace.remove());

describe('replaybook', () => {
  it.each([
    [['--help'], /Usage: replaybook .*command/],
    [['help'], /Usage: replaybook .*command/],
    [['help', 'lint'], /Usage: replaybook lint/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
    ...['lint', 'match', 'new', 'build', 'preview', 'dev', 'explain', 'export'].map(
      (name) => [[name, '--help'], new RegExp(`Usage: replaybook ${name}`)] as const,
    ),
  ] as [string[], RegExp][])('answers %j', async (args, text) => {
    workspace = new Workspace();
    const { code, out, err } = await workspace.run(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(text);
  });

  it.each([
    [['lnt'], /There is no command "lnt"\. Did you mean lint\?\nRun `replaybook --help`/],
    [['help', 'nope'], /There is no command "nope"\./],
    [['nope', '--help'], /There is no command "nope"\./],
    [['export', '--nope'], /There is no option "--nope"\./],
    [['lint', '--format'], /--format <format> needs a value\./],
    [['match', '--max', '0', 'x.log'], /--max cannot be "0"\. Expected a whole number from 1 on\./],
    [['match', '--job', 'x', 'x.log'], /--job names the job of recorded hits\.\n {2}Add --record/],
    [['mine', '--green', 'x.log'], /no log to mine\.\n.*--green with its logs behind them/],
    [['hits', 'lst'], /The argument <action> cannot be "lst"\. It can be list, compact\./],
    [['hits', 'list', '--days', '3'], /--days is for `hits compact`/],
    [['hits', 'list', '--file', 'nope'], /The file "nope" does not exist\./],
    [['coverage', '--gitlab', 'nope.yml'], /The file "nope\.yml" does not exist\./],
    [['coverage', '--exceptions', 'nope.yml'], /The file "nope\.yml" does not exist\./],
    [['coverage', '--owner', 'x'], /--owner .*\n {2}Add --init/],
    [['new', '--procedure', ' '], /The title is empty\.\n {2}Say in a few words what the steps/],
    [['explain', 'nope'], /There is no rule "nope"\.\n {2}Run `replaybook explain`/],
    [['lsp'], /The option --stdio is missing\./],
    [
      ['explain', 'no-broken-lnk'],
      /no rule "no-broken-lnk"\.\n {2}Did you mean "no-broken-link"\?/,
    ],
    [['explain', 'a', 'b'], /Too many arguments/],
    [['preview'], /no built site in "dist".*\n.*replaybook build/],
    [['preview', '--port', '0x'], /number from 1 to 65535/],
    [['build', '--diagrams', 'png'], /--diagrams cannot be "png"\. It can be svg, source\./],
    [['build', '--out-dir', '.'], /Cannot write the site to/],
    [['build', '--out-dir', 'kept'], /it has a "package\.json"/],
  ])('refuses %j in words, with exit code 2', async (args, message) => {
    workspace = new Workspace({ 'runbooks/ci.md': goodRunbook, 'kept/package.json': '{}' });
    const { code, err } = await workspace.run(args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each(['preview', 'dev'])('%s says that its port is taken', async (name) => {
    workspace = new Workspace({ 'runbooks/ci.md': goodRunbook, 'dist/index.html': '' });
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, err } = await workspace.run([name, '--port', port]);
    server.close();
    expect(code).toBe(2);
    expect(err).toContain(`Port ${port} on 127.0.0.1 is already in use.`);
  });
});

describe('replaybook explain', () => {
  it('lists every rule', async () => {
    workspace = new Workspace();
    const { out } = await workspace.run(['explain']);
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual([
      ...rules.map((rule) => rule.meta.id),
      '',
    ]);
  });

  it('tells why, with examples', async () => {
    workspace = new Workspace();
    const { code, out } = await workspace.run(['explain', 'required-fields']);
    expect(code).toBe(0);
    expect(out).toMatch(/# required-fields[\s\S]+## Why[\s\S]+## Not ok[\s\S]+## Ok/);
  });
});

describe('replaybook export', () => {
  it('prints the catalog, the same bytes every time', async () => {
    workspace = new Workspace({ 'runbooks/ci.md': goodRunbook, 'runbooks/team/a.md': '# A\n' });
    const [first, second] = [await workspace.run(['export']), await workspace.run(['export'])];
    expect(second).toEqual(first);
    expect(JSON.parse(first.out)).toMatchObject({
      version: 1,
      runbooks: [
        {
          path: 'runbooks/ci.md',
          title: 'CI',
          kind: 'signatures',
          meta: { tags: [] },
          entries: [
            {
              id: 'ci#non-mock-gate',
              title: 'Non-mock gate',
              signature: {
                patterns: [{ steps: [{ source: 'non_mock_gate <module> ... FAILED' }] }],
              },
              artifacts: [{ path: 'docs/rubric.json', type: 'file' }],
              replay: [{ shell: 'bash', placeholders: [{ name: 'module' }] }],
              remediation: [{ text: 'Replace the mocks.', ordered: true }],
            },
          ],
        },
        { path: 'runbooks/team/a.md', entries: [] },
      ],
    });
  });
});
