import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../../src/node/config/settings.ts';
import { UserError } from '../../src/node/user-error.ts';

let cwd = '';

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'replaybook-')));
});

afterEach(() => rmSync(cwd, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
}

async function failure(files: Record<string, string>, options = {}): Promise<string> {
  write(files);
  const error = await loadSettings({ cwd, ...options }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  return error instanceof UserError ? `${error.message} ${error.hint}` : '';
}

const page = { 'runbooks/ci.md': '# CI\n' };

describe('loadSettings', () => {
  it('works without a configuration', async () => {
    write(page);
    const settings = await loadSettings({ cwd });
    expect(settings).toMatchObject({
      title: 'Runbooks',
      runbooks: join(cwd, 'runbooks'),
      folder: 'runbooks',
      root: cwd,
      base: '/',
      outDir: join(cwd, 'dist'),
    });
  });

  it.each([
    ['ts', 'export default { title: "Ours" as string };'],
    ['mjs', 'export default { title: "Ours" };'],
    ['json', '{"title": "Ours"}'],
    ['yaml', 'title: Ours\n'],
    ['yml', '# comment\ntitle: "Ours"\n'],
  ])('reads replaybook.config.%s', async (extension, text) => {
    write({ ...page, [`replaybook.config.${extension}`]: text });
    expect((await loadSettings({ cwd })).title).toBe('Ours');
  });

  it.each([
    ['the root', ''],
    ['a subfolder', 'cmd/deep'],
    ['the runbooks', 'ops/runbooks'],
  ])('finds the configuration of the repository from %s', async (_, folder) => {
    write({
      '.git/HEAD': '',
      'replaybook.config.json': '{"runbooks": "ops/runbooks"}',
      'ops/runbooks/ci.md': '# CI\n',
      'cmd/deep/main.go': '',
    });
    expect(await loadSettings({ cwd: join(cwd, folder) })).toMatchObject({
      runbooks: join(cwd, 'ops/runbooks'),
      home: cwd,
      root: cwd,
      outDir: join(cwd, 'dist'),
    });
  });

  it('takes the nearest configuration, and none from above the repository', async () => {
    write({
      'replaybook.config.json': '{"title": "Above"}',
      'repo/.git/HEAD': '',
      'repo/runbooks/ci.md': '# CI\n',
      'repo/service/replaybook.config.json': '{"title": "Service"}',
      'repo/service/runbooks/ci.md': '# CI\n',
    });
    const titleIn = async (folder: string) =>
      (await loadSettings({ cwd: join(cwd, folder) })).title;
    expect(await titleIn('repo/service')).toBe('Service');
    expect(await titleIn('repo/runbooks')).toBe('Runbooks');
  });

  it('without a configuration takes the nearest runbooks folder of the repository', async () => {
    write({
      '.git/HEAD': '',
      'runbooks/ci.md': '# CI\n',
      'service/runbooks/ci.md': '# CI\n',
      'service/cmd/main.go': '',
      'cmd/main.go': '',
    });
    const folderFrom = async (folder: string) =>
      (await loadSettings({ cwd: join(cwd, folder) })).runbooks;
    expect(await folderFrom('cmd')).toBe(join(cwd, 'runbooks'));
    expect(await folderFrom('service/cmd')).toBe(join(cwd, 'service/runbooks'));
  });

  it('keeps its cache where no folder of the repository has to be made', async () => {
    write({ ...page, 'other/runbooks/ci.md': '# CI\n', 'other/node_modules/x': '' });
    const home = process.env['XDG_CACHE_HOME'];
    process.env['XDG_CACHE_HOME'] = join(cwd, 'cache');
    try {
      const { cacheDir } = await loadSettings({ cwd });
      expect(cacheDir).toMatch(new RegExp(`^${join(cwd, 'cache', 'replaybook')}/[0-9a-f]{16}$`));
      const other = join(cwd, 'other');
      expect((await loadSettings({ cwd: other })).cacheDir).toBe(
        join(other, 'node_modules/.cache/replaybook'),
      );
    } finally {
      if (home === undefined) delete process.env['XDG_CACHE_HOME'];
      else process.env['XDG_CACHE_HOME'] = home;
    }
  });

  it.each([
    ['docs', '/docs/'],
    ['/docs', '/docs/'],
    ['docs/ops/', '/docs/ops/'],
    ['', '/'],
    ['/', '/'],
    ['/über/v1.2_~x/', '/über/v1.2_~x/'],
  ])('makes %j the base %j', async (base, expected) => {
    write(page);
    expect((await loadSettings({ cwd, base })).base).toBe(expected);
  });

  it.each([
    ['../x', /whole path/],
    ['/a/./b', /whole path/],
    ['https://x.y/z', /is an address.*"site"/],
    ['//x.y/z', /is an address.*"site"/],
    ['/a?b/', /not a plain path/],
    ['/a#b/', /not a plain path/],
    ['/%41/', /not a plain path/],
    ['/a//b/', /not a plain path/],
    ['C:/Program Files/docs', /not a plain path/],
  ])('refuses the base %j from the command line and the configuration', async (base, reason) => {
    expect(await failure(page, { base })).toMatch(reason);
    const config = { 'replaybook.config.json': JSON.stringify({ base }) };
    expect(await failure({ ...page, ...config })).toMatch(reason);
  });

  it('takes the folder of the command line over that of the configuration', async () => {
    write({ 'ops/a.md': '# A', 'replaybook.config.json': '{"runbooks": "nowhere"}' });
    const settings = await loadSettings({ cwd, runbooks: 'ops' });
    expect(settings.folder).toBe('ops');
  });

  it('takes the repository around the folder as root', async () => {
    write({ 'repo/.git/HEAD': '', 'repo/docs/runbooks/a.md': '# A' });
    const settings = await loadSettings({ cwd, runbooks: 'repo/docs/runbooks' });
    expect(settings.root).toBe(join(cwd, 'repo'));
    expect(settings.folder).toBe('docs/runbooks');
  });

  it.each([
    ['the workflows of a forge', { 'copy/.github/x.yml': '' }, 'copy'],
    ['a licence', { 'copy/LICENSE': '' }, 'copy'],
    ['the nearest of several', { 'copy/LICENSE': '', 'copy/docs/.gitignore': '' }, 'copy/docs'],
    ['a repository above all others', { '.git/HEAD': '', 'copy/LICENSE': '' }, '.'],
    ['nothing', {}, '.'],
  ])('knows the root of a copy without its repository by %s', async (_name, files, root) => {
    write({ 'copy/docs/runbooks/a.md': '# A', ...files });
    const settings = await loadSettings({ cwd, runbooks: 'copy/docs/runbooks' });
    expect(settings.root).toBe(join(cwd, root));
  });

  it.each([
    ['a missing folder', {}, {}, /"runbooks" does not exist\..*--runbooks DIR/],
    ['a file as folder', { runbooks: 'x' }, {}, /"runbooks" is not a folder/],
    [
      'a page as configuration',
      page,
      { config: Object.keys(page)[0] ?? '' },
      /is neither JSON, YAML nor a script\. Pass --config/,
    ],
    ['a missing configuration', page, { config: 'nope.json' }, /"nope\.json" does not exist/],
    [
      'an unknown key',
      { ...page, 'replaybook.config.json': '{"titel": "x"}' },
      {},
      /unknown key "titel" \(did you mean "title"\?\)/,
    ],
    [
      'an unknown key of an inner object',
      { ...page, 'replaybook.config.json': '{"links": {"slog": "github"}}' },
      {},
      /unknown key "slog" \(did you mean "slug"\?\) in "links"/,
    ],
    [
      'a wrong type',
      { ...page, 'replaybook.config.json': '{"ignore": "x"}' },
      {},
      /^replaybook\.config\.json:1:2: "ignore" must be a list, not text\./,
    ],
    [
      'several mistakes, each with its place',
      {
        ...page,
        'replaybook.config.yaml': 'site:\n  links: [{ text: Pager }]\nrules:\n  no-secret: of\n',
      },
      {},
      /yaml:2:11: "site\.links\.0\.url" is missing\.\n.*yaml:4:3: .*"off"\?\)\./,
    ],
    [
      'JSON that ends early',
      { ...page, 'replaybook.config.json': '{\n  "title": "x"\n' },
      {},
      /^replaybook\.config\.json:3:1 is not valid JSON: /,
    ],
    [
      'YAML that cannot be read',
      { ...page, 'replaybook.config.yaml': 'title: x\nlang: *y\n' },
      {},
      /^replaybook\.config\.yaml:\d:\d is not valid YAML: Unresolved alias/,
    ],
    [
      'an unknown severity',
      { ...page, 'replaybook.config.json': '{"rules": {"no-broken-link": "fatal"}}' },
      {},
      /"rules\.no-broken-link": "fatal" is not one of "off", "info", "warning", "error"\./,
    ],
    [
      'a severity that is nearly right',
      { ...page, 'replaybook.config.json': '{"rules": {"no-broken-link": "warn"}}' },
      {},
      /"warn" is not one of .* \(did you mean "warning"\?\)/,
    ],
    [
      'the same ahead of options',
      { ...page, 'replaybook.config.json': '{"rules": {"no-broken-link": ["eror", {}]}}' },
      {},
      /"rules\.no-broken-link\.0": "eror" is not one of .* \(did you mean "error"\?\)/,
    ],
    [
      'a misspelt kind',
      { ...page, 'replaybook.config.json': '{"kinds": {"alrt": {"required": []}}}' },
      {},
      /unknown key "alrt" \(did you mean "alert"\?\) in "kinds"/,
    ],
    [
      'a misspelt choice',
      { ...page, 'replaybook.config.json': '{"links": {"slug": "gitlub"}}' },
      {},
      /"links\.slug": "gitlub" is not one of .* \(did you mean "git[hl][ua]b"\?\)/,
    ],
    [
      'broken JSON',
      { ...page, 'replaybook.config.json': '{' },
      {},
      /^replaybook\.config\.json:1:2 is not valid JSON: Expected property name/,
    ],
    ['a script that throws', { ...page, 'replaybook.config.mjs': 'nope();' }, {}, /nope is not/],
    ['no default export', { ...page, 'replaybook.config.mjs': 'export {};' }, {}, /no default/],
  ])('refuses %s with a sentence', async (_name, files, options, message) => {
    expect(await failure(files as Record<string, string>, options)).toMatch(message);
  });
});
