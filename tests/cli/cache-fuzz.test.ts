import { existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Attacked, attacks, filesOf, pick, type Random, replace } from './cache-attacks.ts';
import { type ProgramRun, runInProcess } from './run-in-process.ts';
import { goodRunbook, Workspace } from './workspace.ts';

/** Set to fuzz for so many minutes; by default every attack is tried a few times. */
const minutes = Number(process.env['REPLAYBOOK_FUZZ_MINUTES'] ?? 0);
const ROUNDS_EACH = 2;

/** Texts that a runbook may have, each with findings of its own. */
const variants = [
  goodRunbook,
  goodRunbook.replace('# CI', '# CI\n\n[gone](nowhere.md)'),
  goodRunbook.replace('cargo test', '$ cargo test'),
  '# Empty\n\n## Entry\n\n**Signature:** `boom`\n',
];
const names = ['a', 'b', 'c'].map((name) => `runbooks/${name}.md`);

/** What is asked of a project whose cache was attacked. */
const commands = [['lint'], ['match', '--unmatched', 'job.log'], ['export']];
const log = 'non_mock_gate store ... FAILED\nerror: boom\nfatal: gone\n';

let project: Workspace;
/** The same files, and never a cache. */
let clean: Workspace;
let other: Workspace;
let homes: Workspace;
let attacked: Attacked;

const cacheOf = ({ folder }: Workspace) => join(folder, 'node_modules/.cache/replaybook');
const withSecret = (name: string) => vi.stubEnv('XDG_STATE_HOME', join(homes.folder, name));

beforeAll(() => {
  homes = new Workspace();
});
afterAll(() => homes.remove());

beforeEach(async () => {
  // A folder of packages, in which a cache may come along with a repository.
  const installed = { LICENSE: '', 'node_modules/.package-lock.json': '{}' };
  project = new Workspace({ ...installed, 'job.log': log });
  clean = new Workspace({ ...installed, 'job.log': log });
  other = new Workspace(installed);
  withSecret('one');
  const snapshots: string[] = [];
  for (const [number, text] of variants.entries()) {
    for (const name of names) project.write(name, text);
    await runAll(project);
    const snapshot = join(homes.folder, `snapshot-${number}`);
    replace(snapshot, cacheOf(project));
    snapshots.push(snapshot);
  }
  for (const name of names) other.write(name, goodRunbook);
  await runAll(other);
  withSecret('two');
  const otherUser = join(homes.folder, 'other-user');
  renameSync(cacheOf(project), `${otherUser}-aside`);
  await runAll(project);
  rmSync(otherUser, { recursive: true, force: true });
  renameSync(cacheOf(project), otherUser);
  rmSync(`${otherUser}-aside`, { recursive: true });
  withSecret('one');
  const scratch = join(homes.folder, 'scratch');
  mkdirSync(scratch, { recursive: true });
  attacked = {
    cache: cacheOf(project),
    snapshots,
    otherProject: cacheOf(other),
    otherUser,
    scratch,
  };
}, 60_000);

afterEach(() => {
  vi.unstubAllEnvs();
  project.remove();
  clean.remove();
  other.remove();
});

test('what others write into a cache changes no result', {
  timeout: (minutes + 2) * 60_000,
}, async () => {
  const seed = Date.now() % 1_000_000;
  const random = mulberry(seed);
  const expected = new Map<string, ProgramRun[]>();
  const counts = new Map<string, number>();
  const end = Date.now() + minutes * 60_000;
  let recalled = 0;
  const all = Object.entries(attacks);
  for (let round = 0; round < all.length * ROUNDS_EACH || Date.now() < end; round += 1) {
    const [name, attack] = all[round % all.length] ?? pick(all, random);
    const chosen = names.map(() => random(variants.length));
    for (const [index, file] of names.entries()) {
      const text = variants[chosen[index] ?? 0] ?? '';
      for (const workspace of [project, clean]) workspace.write(file, text);
    }
    rmSync(cacheOf(clean), { recursive: true, force: true });
    const truth = expected.get(chosen.join()) ?? (await runAll(clean));
    expected.set(chosen.join(), truth);
    // A cache that is warm for these files, or one of earlier texts.
    if (random(2) === 0) await runAll(project);
    if (!isWhole()) replace(attacked.cache, pick(attacked.snapshots, random));
    attack(attacked, random);
    for (const _again of ['attacked', 'healed']) {
      for (const [index, run] of (await runAll(project)).entries()) {
        if (run.isRecalled) recalled += 1;
        const label = `${commands[index]}: ${name}, seed ${seed}, round ${round}`;
        expect([label, run.code, run.out]).toEqual([label, truth[index]?.code, truth[index]?.out]);
      }
    }
    counts.set(name, (counts.get(name) ?? 0) + 1);
    // The next attack finds a cache of this user's.
    if (lstatSync(attacked.cache).isSymbolicLink() || !isWhole()) {
      rmSync(attacked.cache, { recursive: true, force: true });
      replace(attacked.cache, pick(attacked.snapshots, random));
    }
  }
  // Otherwise nothing would show that a cache is used at all.
  expect(recalled).toBeGreaterThan(0);
  const report = { seed, recalled, rounds: Object.fromEntries(counts), states: expected.size };
  if (minutes > 0) console.log(JSON.stringify(report));
});

async function runAll({ folder }: Workspace): Promise<ProgramRun[]> {
  const runs: ProgramRun[] = [];
  for (const command of commands) runs.push(await runInProcess(folder, command));
  return runs;
}

/** Whether the cache is a folder with files, none of them huge. */
function isWhole(): boolean {
  if (!existsSync(attacked.cache) || !lstatSync(attacked.cache).isDirectory()) return false;
  const files = filesOf(attacked.cache);
  return files.length > 0 && files.every((file) => lstatSync(file).size < 10_000_000);
}

function mulberry(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
