import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { afterEach, describe, expect, it } from 'vitest';
import { goodRunbook, Workspace } from './workspace.ts';

/** A page that needs no entry, with a link to nowhere in line 5. */
const brokenLink = '---\nkind: reference\n---\n\n[x](nope.md)\n';

let workspace: Workspace;

afterEach(() => workspace.remove());

describe('replaybook lint', () => {
  it('is quiet and exits with 0 on good runbooks', async () => {
    workspace = new Workspace({ 'runbooks/ci.md': goodRunbook });
    const { code, out, err } = await workspace.run(['lint']);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'No findings in 1 file, 1 entry.\n',
      err: '',
    });
  });

  it('prints findings with place, code and help, and exits with 1', async () => {
    const broken = goodRunbook.replace('# CI', '# CI\n\n[policy](polic.md)');
    workspace = new Workspace({ 'runbooks/ci.md': broken, 'runbooks/policy.md': '# Policy\n' });
    const { code, out } = await workspace.run(['lint']);
    expect(code).toBe(1);
    expect(out).toContain('runbooks/ci.md:3:1 error no-broken-link');
    expect(out).toContain('3 | [policy](polic.md)\n    | ^^^^^^^^^^^^^^^^^^');
    expect(out).toMatch(/help: Did you mean "?policy\.md/);
  });

  it('prints JSON of the promised shape', async () => {
    workspace = new Workspace({ 'runbooks/ci.md': brokenLink });
    const { code, out } = await workspace.run(['lint', '--format', 'json']);
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(code).toBe(1);
    expect(report).toMatchObject({
      version: 1,
      summary: { files: 1, entries: 0, errors: 1, warnings: 0 },
      diagnostics: [
        {
          ruleId: 'no-broken-link',
          severity: 'error',
          messageId: expect.any(String),
          message: expect.stringContaining('nope.md'),
          path: 'runbooks/ci.md',
          line: 5,
          column: 1,
          endLine: 5,
          endColumn: 13,
          data: expect.any(Object),
          fix: null,
        },
      ],
    });
  });

  it('goes on past a file that cannot be read', async () => {
    workspace = new Workspace({
      'runbooks/a.md': new Uint8Array([0x23, 0x20, 0xff, 0xfe]),
      'runbooks/b.md': 'a\0b',
      'runbooks/d.md': brokenLink,
    });
    symlinkSync('nowhere', join(workspace.folder, 'runbooks/c.md'));
    const { code, out, err } = await workspace.run(['lint']);
    expect(code).toBe(1);
    expect(err).toBe('');
    const places = out.match(/^\S+ error [\w-]+$/gm);
    expect(places).toEqual([
      'runbooks/a.md:1:3 error readable-file',
      'runbooks/b.md:1:2 error readable-file',
      'runbooks/c.md:1:1 error readable-file',
      'runbooks/d.md:5:1 error no-broken-link',
    ]);
  });

  it.each([
    ['one file', ['runbooks/a.md'], 'runbooks/a.md:5:1'],
    ['a folder inside', ['runbooks/sub'], 'runbooks/sub/b.md:5:1'],
    ['a file outside', ['other/c.md'], 'other/c.md:5:1'],
    ['another folder', ['--runbooks', 'other'], 'other/c.md:5:1'],
  ])('lints %s only', async (_name, args, place) => {
    const text = brokenLink;
    workspace = new Workspace({
      'runbooks/a.md': text,
      'runbooks/sub/b.md': text,
      'other/c.md': text,
    });
    const { out } = await workspace.run(['lint', ...args]);
    expect(out.match(/^\S+:\d+:\d+/gm)).toEqual([place]);
  });

  it.each([
    ['within', 1, 0],
    ['over', 0, 1],
  ])('counts warnings: %s the limit', async (_name, limit, expected) => {
    const unnamed = goodRunbook.replace('```bash', '```');
    workspace = new Workspace({ 'runbooks/ci.md': unnamed });
    const { code } = await workspace.run(['lint', '--max-warnings', String(limit)]);
    expect(code).toBe(expected);
  });

  it('fails on warnings with --fail-on warning', async () => {
    workspace = new Workspace({ 'runbooks/ci.md': goodRunbook.replace('```bash', '```') });
    expect((await workspace.run(['lint'])).code).toBe(0);
    expect((await workspace.run(['lint', '--fail-on', 'warning'])).code).toBe(1);
  });

  it('prints SARIF with a rule for every finding', async () => {
    workspace = new Workspace({ 'runbooks/ci.md': brokenLink });
    const { code, out } = await workspace.run(['lint', '--format', 'sarif']);
    const [run] = (JSON.parse(out) as Log).runs;
    const [result] = run?.results ?? [];
    expect(code).toBe(1);
    expect(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe('no-broken-link');
  });

  it('prints annotations for GitHub, and a step summary where the job has one', async () => {
    workspace = new Workspace({ 'runbooks/ci.md': brokenLink, 'summary.md': 'before\n' });
    const file = join(workspace.folder, 'summary.md');
    const env = { GITHUB_STEP_SUMMARY: file };
    const { out } = await workspace.run(['lint', '--format', 'github'], '', env);
    expect(out).toMatch(/^::error file=runbooks\/ci\.md,line=5,/);
    expect(readFileSync(file, 'utf8')).toMatch(/^before\n### Replaybook\n[\s\S]+nope\.md/);
  });

  it.each([
    [['lint'], 'replaybook lint --runbooks docs/ops'],
    [['build'], 'replaybook build --runbooks docs/ops'],
    [['match', 'job.log'], 'replaybook match job.log --runbooks docs/ops'],
  ])('names the folders that may hold the runbooks: %s', async (args, command) => {
    const page = '# Disk full\n\n**Symptom:** writes fail\n\n**Fix:** prune\n';
    workspace = new Workspace({
      'docs/ops/disk.md': page,
      'docs/ops/cpu.md': page,
      ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`docs/${name}.md`, '# x\n'])),
      'job.log': 'x\n',
    });
    const { err } = await workspace.run(args);
    expect(err).toContain(
      `  These folders read as runbooks:\n    docs/ops: 2 entries on 2 pages\n  Run \`${command}\`.\n`,
    );
  });

  it('takes severities from the configuration', async () => {
    workspace = new Workspace({
      'runbooks/ci.md': brokenLink,
      'replaybook.config.json': '{"rules": {"no-broken-link": "off"}}',
    });
    expect((await workspace.run(['lint'])).code).toBe(0);
  });

  it('says each time what has no effect, and changes nothing by it', async () => {
    workspace = new Workspace({
      'runbooks/ci.md': goodRunbook,
      'notes.txt': 'x',
      'replaybook.config.json':
        '{\n "links": {"routes": {"/docs/": "gone"}},\n "overrides": [{"files": ["old/**"]}, {"files": "runbooks/ci.md"}]\n}',
    });
    const route =
      'replaybook: replaybook.config.json:2:23: the route "/docs/" leads to the folder "gone", which does not exist.\n';
    const override = 'replaybook: replaybook.config.json:3:17: no runbook fits "old/**".\n';
    for (const _ of ['first', 'repeated']) {
      const { code, out, err } = await workspace.run(['lint']);
      expect([code, out]).toEqual([0, 'No findings in 1 file, 1 entry.\n']);
      expect(err).toBe(route + override);
    }
    const { err } = await workspace.run(['lint', 'notes.txt']);
    expect(err).toBe(
      `${route}replaybook: "notes.txt" is no Markdown by its name, and has no entry of a runbook.\n`,
    );
  });

  it.each([
    ['a missing folder', ['--runbooks', 'nope'], /folder "nope" does not exist/],
    ['an empty folder', ['--runbooks', 'empty'], /"empty" contains no Markdown file/],
    ['ignored files only', ['--runbooks', 'ignored'], /All 1 Markdown files .* are ignored/],
    [
      'a file that is no Markdown',
      ['runbooks/x.txt'],
      /"runbooks\/x\.txt": no Markdown file to check/,
    ],
    ['an ignored file', ['runbooks/old/a.md'], /no Markdown file to check.*\n.*\.gitignore/],
    ['a missing file', ['nope.md'], /"nope\.md" does not exist/],
    [
      'an unknown option',
      ['--frmat', 'json'],
      /There is no option "--frmat"\. Did you mean --format/,
    ],
    [
      'an unknown format',
      ['--format', 'xml'],
      /--format cannot be "xml".*text, text-full, json, sarif, github/,
    ],
    ['a wrong number', ['--max-warnings', 'many'], /Expected a whole number/],
    [
      'unknown rules',
      ['--config', 'rule.json'],
      /rule\.json:2:12: there is no rule "no-broken-lnk" \(did you mean "no-broken-link"\?\)\.\nrule\.json:3:41: there is no rule "x"/,
    ],
    ['options that a rule lacks', ['--config', 'options.yaml'], /options\.yaml:2:3: .*no options/],
    ['a wrong configuration', ['--config', 'bad.json'], /unknown key "titel".*"title"/],
  ])('refuses %s in words, with exit code 2', async (_name, args, message) => {
    workspace = new Workspace({
      'runbooks/ci.md': goodRunbook,
      'runbooks/x.txt': '',
      'runbooks/old/.gitignore': '*.md',
      'runbooks/old/a.md': '# A',
      'empty/note.txt': '',
      'ignored/.gitignore': '*.md',
      'ignored/a.md': '# A',
      'rule.json':
        '{\n "rules": {"no-broken-lnk": "off"},\n "overrides": [{"files": "*", "rules": {"x": "off"}}]\n}',
      'options.yaml': 'rules:\n  no-secret: [error, { x: 1 }]\n',
      'bad.json': '{"titel": "x"}',
    });
    const { code, out, err } = await workspace.run(['lint', ...args]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
