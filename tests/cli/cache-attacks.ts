import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** A random whole number below a limit. */
export type Random = (limit: number) => number;

/** The attacked cache of a project, and the files to plant. */
export interface Attacked {
  /** `node_modules/.cache/replaybook` of the project. */
  cache: string;
  /** Copies of the cache as it was after earlier runs. */
  snapshots: readonly string[];
  /** The cache of the same files in another project of the same user. */
  otherProject: string;
  /** A cache that another user has filled for the same project. */
  otherUser: string;
  scratch: string;
}

type Attack = (attacked: Attacked, random: Random) => void;

/** Everything that somebody can do who can write to a cache and does not know the secret. */
export const attacks: Readonly<Record<string, Attack>> = {
  'flips bytes': (attacked, random) =>
    onFile(attacked, random, (bytes) => {
      for (let left = 1 + random(8); left > 0; left -= 1) {
        const at = random(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      }
      return bytes;
    }),
  'cuts the end off': (attacked, random) =>
    onFile(attacked, random, (bytes) => bytes.subarray(0, random(bytes.length))),
  'adds to the end': (attacked, random) =>
    onFile(attacked, random, (bytes) => Buffer.concat([bytes, bytes.subarray(-1 - random(99))])),
  'swaps two files': (attacked, random) => {
    const [one, other] = [
      pick(filesOf(attacked.cache), random),
      pick(filesOf(attacked.cache), random),
    ];
    renameSync(one, join(attacked.scratch, 'swap'));
    if (one !== other) renameSync(other, one);
    renameSync(join(attacked.scratch, 'swap'), other);
  },
  'puts a record under the key of another': (attacked, random) =>
    onBody(attacked, random, (body) => {
      const lines = body.split('\n').filter((line) => line !== '');
      const fields = lines.map((line) => line.split(' '));
      const from = random(fields.length);
      const to = random(fields.length);
      const [, key = ''] = fields[from] ?? [];
      fields[to]?.splice(1, 1, key);
      return `${fields.map((words) => words.join(' ')).join('\n')}\n`;
    }),
  'forges a run without findings': (attacked, random) =>
    onBody(attacked, random, (body) => {
      if (!body.startsWith('{')) return body;
      return JSON.stringify({ ...JSON.parse(body), out: 'No findings.\n', code: 0 });
    }),
  'takes the findings out of every record': (attacked, random) =>
    onBody(attacked, random, (body) => body.replace(/\{"ruleId".*?\}(?=[,\]])/g, '')),
  'puts an older cache back': ({ cache, snapshots }, random) =>
    replace(cache, pick(snapshots, random)),
  'puts one older file back': ({ cache, snapshots }, random) => {
    const old = pick(filesOf(pick(snapshots, random)), random);
    cpSync(old, pick(filesOf(cache), random));
  },
  'brings the cache of another project': ({ cache, otherProject }) => replace(cache, otherProject),
  'brings the cache of another user': ({ cache, otherUser }) => replace(cache, otherUser),
  'links to the cache of another project': ({ cache, otherProject }) => {
    rmSync(cache, { recursive: true, force: true });
    symlinkSync(otherProject, cache);
  },
  'puts a link in the place of the cache': ({ cache, scratch }) => {
    const elsewhere = join(scratch, 'elsewhere');
    rmSync(elsewhere, { recursive: true, force: true });
    renameSync(cache, elsewhere);
    symlinkSync(elsewhere, cache);
  },
  'puts a file in the place of the folder': ({ cache }) => {
    rmSync(cache, { recursive: true, force: true });
    writeFileSync(cache, 'x');
  },
  'puts a folder in the place of a file': (attacked, random) => {
    const file = pick(filesOf(attacked.cache), random);
    rmSync(file);
    mkdirSync(file);
  },
  'takes the right to write': ({ cache }) => {
    for (const part of partsOf(cache)) chmodSync(part, 0o555);
  },
  'gives the folder to another user': ({ cache }) => {
    // Nobody but root can.
    if (process.getuid?.() !== 0) return;
    for (const part of partsOf(cache)) chownSync(part, 65_534, 65_534);
  },
  'makes a file huge': ({ cache }, random) => truncateSync(pick(filesOf(cache), random), 2 ** 33),
  'nests JSON without end': (attacked, random) =>
    onBody(attacked, random, () => '['.repeat(200_000)),
  'writes noise': (attacked, random) =>
    onFile(attacked, random, () =>
      Buffer.from(Array.from({ length: random(4000) }, () => random(256))),
    ),
};

/** The folders that the kinds of caches lie in. */
function partsOf(cache: string): string[] {
  return readdirSync(cache).map((name) => join(cache, name));
}

/** Every file of a folder; throws where there is none. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

export function pick<Value>(values: readonly Value[], random: Random): Value {
  const value = values[random(values.length)];
  if (value === undefined) throw new Error('there is nothing to pick from');
  return value;
}

/** Puts a copy of a folder in the place of another one. */
export function replace(folder: string, copy: string): void {
  rmSync(folder, { recursive: true, force: true });
  if (existsSync(copy)) cpSync(copy, folder, { recursive: true });
}

function onFile({ cache }: Attacked, random: Random, change: (bytes: Buffer) => Buffer): void {
  const file = pick(filesOf(cache), random);
  writeFileSync(file, change(readFileSync(file)));
}

/** Changes the body, and corrects everything in the first line that needs no secret. */
function onBody(attacked: Attacked, random: Random, change: (body: string) => string): void {
  onFile(attacked, random, (bytes) => {
    const end = bytes.indexOf(0x0a);
    const body = Buffer.from(change(bytes.toString('utf8', end + 1)));
    const hash = createHash('sha256').update(body).digest('hex');
    const words = bytes.toString('latin1', 0, end).split(' ');
    words.splice(-3, 2, String(body.length), hash);
    return Buffer.concat([Buffer.from(`${words.join(' ')}\n`), body]);
  });
}
