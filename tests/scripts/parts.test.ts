import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { scriptOf } from '../../scripts/pack/parts.ts';

describe('a module as a script', () => {
  /** Runs it with parts that export their names; gives what it exports. */
  async function exportsOf(text: string): Promise<Record<string, unknown>> {
    const module = { exports: {} };
    const partOf = (name: string) => ({ name });
    const run = runInThisContext(await scriptOf(text));
    run(partOf, async (name: string) => partOf(name), partOf, module, 'file:///a/b.cjs', '/a');
    return module.exports;
  }

  it.each([
    ['exports', 'const a=1;export{a as b};', { b: 1 }],
    ['what others import', 'import{name as b}from"./part-A.mjs";export{b};', { b: './part-A.mjs' }],
    [
      'places',
      'export const a=import.meta.url,b=import.meta.dirname;',
      { a: 'file:///a/b.cjs', b: '/a' },
    ],
    ['nothing', 'globalThis.a;', {}],
  ])('has %s', async (_name, text, expected) => {
    expect({ ...(await exportsOf(text)) }).toEqual(expected);
  });

  it('exports what a name is at any time', async () => {
    const part = await exportsOf('let a=1;function b(){a+=1}export{a,b};');
    expect(part['a']).toBe(1);
    (part['b'] as () => void)();
    expect(part['a']).toBe(2);
  });

  it('loads another part on demand', async () => {
    const { a } = await exportsOf(
      'const a=async()=>(await import("./part-A.mjs")).name;export{a};',
    );
    expect(await (a as () => Promise<string>)()).toBe('./part-A.mjs');
  });
});

describe('kept code', () => {
  const home = mkdtempSync(join(tmpdir(), 'replaybook-code-'));
  const folder = join(home, 'replaybook/compiled');
  const program = `
    import { Script } from 'node:vm';
    import { KeptCode } from ${JSON.stringify(resolve(import.meta.dirname, '../../scripts/pack/kept-code.ts'))};
    const kept = KeptCode.openFor('run-command');
    const cachedData = kept.codeOf('a');
    const script = new Script('(() => { function f() { return 1; } return f(); })()', { cachedData });
    kept.add('a', script);
    console.log(cachedData === undefined ? 'none' : script.cachedDataRejected ? 'rejected' : 'kept');
    if (script.runInThisContext() === 1) process.exitCode = Number(process.env.CODE);`;
  const run = (code = 0): string => {
    const env = { ...process.env, XDG_STATE_HOME: home, CI: '', CODE: String(code) };
    const argv = ['--input-type=module', '--eval', program];
    try {
      return execFileSync(process.execPath, argv, { encoding: 'utf8', env }).trim();
    } catch (error) {
      return String((error as { stdout: unknown }).stdout).trim();
    }
  };
  const fileOfCode = () =>
    join(folder, readdirSync(folder).find((name) => name.endsWith('.code')) ?? '');
  beforeEach(() => rmSync(folder, { recursive: true, force: true }));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('is there in the next run', () => {
    expect([run(1), run(1), run()]).toEqual(['none', 'kept', 'kept']);
  });

  it('is not made by a command that does not run', () => {
    expect([run(2), run()]).toEqual(['none', 'none']);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut', (bytes) => bytes.subarray(0, bytes.length - 10)],
    [
      'changed',
      (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 9 ? ~byte : byte))),
    ],
    ['empty', () => Buffer.alloc(0)],
  ])('does not count where the file is %s, and is made again', (_name, damage) => {
    run();
    writeFileSync(fileOfCode(), damage(readFileSync(fileOfCode())));
    expect([run(), run()]).toEqual(['none', 'kept']);
  });

  it('is not looked for in a folder that others can write', () => {
    run();
    chmodSync(join(home, 'replaybook'), 0o777);
    expect(run()).toBe('none');
    chmodSync(join(home, 'replaybook'), 0o700);
  });
});
