import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publint } from 'publint';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { nodeVersions } from './install.ts';

const checkout = resolve(import.meta.dirname, '../..');
const repository = inject('repository');
const nodes = inject('nodes');
const installed = join(repository, 'node_modules/replaybook');

/** A repository of its own, below the one that has the package, so that Node finds that from there. */
const place = join(repository, 'library');
mkdirSync(join(place, 'runbooks'), { recursive: true });
mkdirSync(join(place, '.git'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Fences of the page about the library, each with what its program prints. */
const page = readFileSync(join(checkout, 'docs/api.md'), 'utf8');
const fences = [...page.matchAll(/^(`{3,})(\w+)\n(.*?)^\1$/gms)].map(
  ([, , language, text = '']) => {
    return { language, text };
  },
);
const programs = fences.flatMap(({ language, text }, at) => {
  const next = fences[at + 1];
  return language === 'js' ? [{ text, prints: next?.language === 'text' ? next.text : '' }] : [];
});

describe('the examples of docs/api.md', () => {
  const [runbook = ''] = /(?<=readRunbook\(\s*`)(?:\\`|[^`])*/.exec(page) ?? [];
  writeFileSync(join(place, 'runbooks/disk.md'), runbook.replaceAll('\\`', '`'));
  writeFileSync(join(place, 'job.log'), 'Copying\nwrite /var/log: no space left on device\n');

  it('are all there', () => {
    const names = ["'replaybook'", "'replaybook/match'", "'replaybook/schema'", 'defineConfig'];
    for (const name of names) expect(programs.some(({ text }) => text.includes(name))).toBe(true);
  });

  it.each(nodeVersions)('print what the page says, under Node %s', (version) => {
    const prints = programs.map(({ text }, at) => {
      const file = join(place, `example-${at}.mjs`);
      writeFileSync(file, text);
      const { stdout, stderr } = spawnSync(nodes[version] ?? '', ['--no-warnings', file], {
        cwd: place,
        encoding: 'utf8',
      });
      return stderr + stdout;
    });
    expect(prints).toEqual(programs.map((program) => program.prints));
  });

  it('include a configuration that counts', () => {
    const config = programs.find(({ text }) => text.includes('defineConfig'))?.text ?? '';
    writeFileSync(join(place, 'replaybook.config.mjs'), config.replace('Operations', 'Ops 7'));
    const program = `import { loadSettings } from 'replaybook';
      console.log((await loadSettings({ cwd: process.cwd() })).title);`;
    writeFileSync(join(place, 'title.mjs'), program);
    const run = () =>
      execFileSync(nodes[nodeVersions[0]] ?? '', ['title.mjs'], { cwd: place, encoding: 'utf8' });
    expect(run()).toBe('Ops 7\n');
    rmSync(join(place, 'replaybook.config.mjs'));
  });
});

describe('the entry replaybook/match', () => {
  it('asks for no module, of Node or of another package', () => {
    const folder = join(installed, 'dist/match');
    const foreign = readdirSync(folder)
      .filter((name) => name.endsWith('.mjs'))
      .flatMap((name) => [
        ...readFileSync(join(folder, name), 'utf8').matchAll(
          /\b(?:from|import|require)\s*\(?\s*["'](?!\.)[\w@:/-]+["']/g,
        ),
      ])
      .map(([found]) => found);
    expect(foreign).toEqual([]);
  });
});

describe('the types of the package', () => {
  const consumer = `
import { defineConfig, exportProject, loadProject, loadSettings, UserError, type Report } from 'replaybook';
import { createMatcher, fillCommand, matchEntries, readRunbook, type Match } from 'replaybook/match';
import schema from 'replaybook/schema' with { type: 'json' };

export const config = defineConfig({ title: 'Ops', kinds: { alert: { required: ['remediation'] } } });
// @ts-expect-error: there is no such key.
defineConfig({ titel: 'Ops' });
// @ts-expect-error: there is no such severity.
defineConfig({ rules: { 'no-secret': 'fatal' } });

const project = await loadProject(await loadSettings({ cwd: '.' }));
const ids: string[] = project.catalog.runbooks.flatMap(({ entries }) => entries.map(({ id }) => id));
const version: 1 = (await exportProject(project)).version;
const page = await readRunbook('# A');
const found: Match[] = createMatcher(matchEntries(page)).match('a');
const [command] = page.entries.flatMap(({ replay }) => replay);
export const filled = command && fillCommand(command, found[0]?.captures ?? {}).ready;
export const report: Report | undefined = undefined;
export const title: string = schema.properties.title.default;
export { ids, UserError, version };
`;

  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('are whole for moduleResolution %s', (moduleResolution, module) => {
    const folder = join(place, moduleResolution);
    mkdirSync(folder);
    writeFileSync(join(folder, 'consumer.mts'), consumer);
    const compilerOptions = {
      ...{ module, moduleResolution, target: 'es2024', strict: true, noEmit: true },
      ...{
        skipLibCheck: false,
        types: [],
        exactOptionalPropertyTypes: true,
        resolveJsonModule: true,
      },
    };
    const config = { compilerOptions, files: ['consumer.mts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(checkout, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '--project', folder], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });

  it('satisfy publint', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('satisfy Are The Types Wrong, for programs that are ES modules', () => {
    const bin = join(checkout, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const copy = join(place, 'replaybook.tgz');
    cpSync(inject('tarball'), copy);
    const { status, stdout } = spawnSync(
      process.execPath,
      [bin, '--profile', 'esm-only', '--no-emoji', copy],
      { encoding: 'utf8' },
    );
    expect({ status, stdout: status === 0 ? '' : stdout }).toEqual({ status: 0, stdout: '' });
  });
});
