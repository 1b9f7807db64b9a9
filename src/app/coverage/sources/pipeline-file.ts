import { isMap, isSeq, type Node } from 'yaml';
import type { CoverageProblem } from '../../../core/coverage/target.ts';
import type { Position } from '../../../core/model.ts';
import { wordList } from '../../../core/text/word-list.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { readYamlFile } from './source.ts';

/** A file that a pipeline takes in. */
export interface Include {
  /** Relative to the root, maybe with `*`; null for a file of elsewhere. */
  local: string | null;
  position: Position;
}

/** A job as one file has it, before `extends`. */
export interface PipelineJob {
  name: string;
  path: string;
  position: Position;
  extends: readonly string[];
  /** The keys that it sets itself. */
  keys: ReadonlySet<string>;
  scripts: readonly string[];
  /** As plain data; `undefined` without one. */
  parallel: unknown;
  allowFailure: string | null;
  /** Files of a child pipeline. */
  children: readonly Include[];
  references: readonly { path: readonly string[]; position: Position }[];
}

export interface PipelineFile {
  includes: readonly Include[];
  jobs: readonly PipelineJob[];
  problems: readonly CoverageProblem[];
}

/** Keys of the whole pipeline, which are no jobs. */
const reserved: ReadonlySet<string> = new Set(
  wordList(`
    default include stages variables workflow image services cache spec before_script after_script
    types
  `),
);
const scriptKeys = ['before_script', 'script', 'after_script', 'run'];

export function readPipelineFile(path: string, text: string): PipelineFile {
  const { file, problems } = readYamlFile(text, path);
  if (file === null) return { includes: [], jobs: [], problems };
  // A document before the last one has the inputs of the file.
  const root = file.roots.at(-1) ?? null;
  const jobs = file
    .entries(root)
    .filter(({ key, value }) => !reserved.has(key) && isMap(value))
    .map(({ key, position, value }) => readJob(file, path, { name: key, position, value }));
  const includes = includesOf(file, file.get(root, 'include'));
  return { includes, jobs, problems };
}

function readJob(
  file: YamlFile,
  path: string,
  { name, position, value }: { name: string; position: Position; value: Node | null },
): PipelineJob {
  const above = file.get(value, 'extends');
  const one = file.text(above);
  const failure = file.get(value, 'allow_failure');
  return {
    ...{ name, path, position },
    extends: one === null ? file.items(above).flatMap((item) => file.text(item) ?? []) : [one],
    keys: new Set(file.entries(value).map(({ key }) => key)),
    scripts: scriptKeys.flatMap((key) => scriptsOf(file, file.get(value, key))),
    parallel: parallelOf(file, value),
    // A map names exit codes that count as success.
    allowFailure: file.text(failure) ?? (failure === null ? null : 'some exit codes'),
    children: includesOf(file, file.get(value, 'trigger', 'include')),
    references: referencesIn(file, value),
  };
}

function scriptsOf(file: YamlFile, node: Node | null, depth = 4): string[] {
  const text = file.text(node);
  if (text !== null) return [text];
  if (depth === 0 || isReference(node)) return [];
  return file.items(node).flatMap((item) => scriptsOf(file, item, depth - 1));
}

function includesOf(file: YamlFile, node: Node | null): Include[] {
  const items = node !== null && isSeq(node) ? file.items(node) : node === null ? [] : [node];
  return items.map((item) => {
    const text = file.text(item);
    const local = text === null ? file.textAt(item, 'local') : text;
    const isElsewhere = local === null || /^[a-z]+:\/\//i.test(local);
    return {
      local: isElsewhere ? null : local.replace(/^\/+/, ''),
      position: file.positionOf(item),
    };
  });
}

function parallelOf(file: YamlFile, job: Node | null): unknown {
  const parallel = file.get(job, 'parallel');
  try {
    return parallel === null || isReference(parallel) ? undefined : file.plain(parallel);
  } catch {
    return undefined;
  }
}

/** `!reference [.setup, script]`, anywhere in the keys of a job. */
function referencesIn(file: YamlFile, job: Node | null): PipelineJob['references'] {
  const found: PipelineJob['references'][number][] = [];
  const look = (node: Node | null, depth: number): void => {
    if (depth === 0) return;
    if (isReference(node)) {
      const path = file.items(node).flatMap((item) => file.text(item) ?? []);
      found.push({ path, position: file.positionOf(node) });
      return;
    }
    for (const item of file.items(node)) look(item, depth - 1);
    for (const { value } of file.entries(node)) look(value, depth - 1);
  };
  look(job, 5);
  return found;
}

function isReference(node: Node | null): boolean {
  return node !== null && isSeq(node) && node.tag === '!reference';
}
