import type { CoverageProblem, FoundTargets, Target } from '../../../core/coverage/target.ts';
import { compileGlob } from '../../../core/glob.ts';
import type { Position } from '../../../core/model.ts';
import { closest } from '../../../core/text/edit-distance.ts';
import { expandMatrix } from './matrix.ts';
import { type Include, type PipelineJob, readPipelineFile } from './pipeline-file.ts';
import { type SourceFiles, unreadable } from './source.ts';

/** GitLab refuses more. */
const mostFiles = 150;
const deepestExtends = 11;

/** The jobs of a pipeline, of the files that it includes, and of its child pipelines. */
export function gitlabTargets(files: SourceFiles, entry = '.gitlab-ci.yml'): FoundTargets {
  const walk = new PipelineWalk(files);
  walk.start(entry);
  return { targets: walk.targets, problems: walk.problems, files: [...walk.read] };
}

/** A job with what it takes over from others. */
interface WholeJob {
  job: PipelineJob;
  keys: ReadonlySet<string>;
  parallel: unknown;
  allowFailure: string | null;
}

class PipelineWalk {
  readonly targets: Target[] = [];
  readonly problems: CoverageProblem[] = [];
  readonly read = new Set<string>();
  readonly #files: SourceFiles;
  readonly #pipelines = new Set<string>();

  constructor(files: SourceFiles) {
    this.#files = files;
  }

  start(entry: string): void {
    if (this.#pipelines.has(entry) || this.#pipelines.size >= mostFiles) return;
    this.#pipelines.add(entry);
    const jobs = new Map<string, PipelineJob>();
    const isWhole = this.#load(entry, jobs, []);
    for (const job of jobs.values()) {
      if (job.name.startsWith('.')) continue;
      const whole = this.#whole(job, jobs, isWhole, []);
      if (isWhole) this.#checkReferences(job, jobs);
      if (whole !== null) this.#add(entry, whole);
      for (const child of job.children) this.#child(job, child);
    }
  }

  /** Reads a file with all it includes; false where files of elsewhere take part. */
  #load(path: string, jobs: Map<string, PipelineJob>, way: readonly string[]): boolean {
    const read = this.#files.read(path);
    if ('unreadable' in read) this.problems.push(unreadable(path, read.unreadable));
    if (!('text' in read)) return false;
    const isFirst = !this.read.has(path);
    this.read.add(path);
    const file = readPipelineFile(path, read.text);
    if (isFirst) this.problems.push(...file.problems);
    let isWhole = file.problems.length === 0;
    for (const include of file.includes) {
      const inner = this.#included(path, include, [...way, path]);
      if (inner === null) isWhole = false;
      for (const one of inner ?? []) {
        if (!this.#load(one, jobs, [...way, path])) isWhole = false;
      }
    }
    // What stands in a file counts over what it includes.
    for (const job of file.jobs) jobs.set(job.name, merged(jobs.get(job.name), job));
    return isWhole;
  }

  /** The paths of an include; null for those of elsewhere. */
  #included(path: string, { local, position }: Include, way: readonly string[]): string[] | null {
    if (local === null) return null;
    // A variable is known in a run only.
    if (/\$/.test(local)) return null;
    const isGlob = local.includes('*');
    const matches = isGlob ? compileGlob(local) : (one: string) => one === local;
    const paths = this.#files.paths.filter((one) => matches(one) && /\.ya?ml$/.test(one));
    const name = local;
    const [cycle] = paths.filter((one) => way.includes(one));
    if (cycle !== undefined) this.#broken('cycle', { name: cycle }, path, position);
    else if (paths.length === 0) {
      const yaml = this.#files.paths.filter((one) => /\.ya?ml$/.test(one));
      const suggestion = isGlob ? '' : (closest(local, yaml) ?? '');
      this.#broken(isGlob ? 'no-match' : 'no-file', { name, suggestion }, path, position);
    }
    if (this.read.size >= mostFiles) return [];
    return paths.filter((one) => !way.includes(one));
  }

  #child(job: PipelineJob, child: Include): void {
    for (const path of this.#included(job.path, child, []) ?? []) this.start(path);
  }

  /** Null for a job that GitLab would not run: it has neither script nor trigger. */
  #whole(
    job: PipelineJob,
    jobs: ReadonlyMap<string, PipelineJob>,
    isWhole: boolean,
    way: readonly string[],
  ): WholeJob | null {
    const keys = new Set(job.keys);
    let { parallel, allowFailure } = job;
    for (const name of job.extends.toReversed()) {
      const above = jobs.get(name);
      const place = [job.path, job.position] as const;
      if (above === undefined) {
        const suggestion = closest(name, jobs.keys()) ?? '';
        if (isWhole) this.#broken('no-job', { name, suggestion }, ...place);
        // What is not known here may have the script.
        else keys.add('script');
        continue;
      }
      if (way.includes(name) || way.length >= deepestExtends) {
        this.#broken('cycle', { name }, ...place);
        continue;
      }
      const inner = this.#whole(above, jobs, isWhole, [...way, job.name]);
      for (const key of inner?.keys ?? []) keys.add(key);
      parallel ??= inner?.parallel;
      allowFailure ??= inner?.allowFailure ?? null;
    }
    const runs = ['script', 'run', 'trigger'].some((key) => keys.has(key));
    return runs || way.length > 0 ? { job, keys, parallel, allowFailure } : null;
  }

  #checkReferences(job: PipelineJob, jobs: ReadonlyMap<string, PipelineJob>): void {
    for (const { path, position } of job.references) {
      const [name = ''] = path;
      if (jobs.has(name)) continue;
      const suggestion = closest(name, jobs.keys()) ?? '';
      this.#broken('no-job', { name, suggestion }, job.path, position);
    }
  }

  #add(entry: string, { job, parallel, allowFailure }: WholeJob): void {
    const { name, path, position } = job;
    const notes =
      allowFailure === null || allowFailure === 'false'
        ? []
        : [allowFailure === 'true' ? 'allow_failure' : `allow_failure: ${allowFailure}`];
    for (const shown of shownNames(name, parallel)) {
      this.targets.push({
        ...{ source: 'gitlab', kind: 'job', id: `${entry}#${name}`, name: shown, aliases: [name] },
        ...{ group: entry, path, position, files: [...new Set([entry, path])], parent: null },
        ...{ severity: null, runbookUrl: null, notes },
      });
    }
  }

  #broken(messageId: string, data: Record<string, string>, path: string, position: Position): void {
    const isKnown = this.problems.some(
      (one) => one.path === path && one.position.start.offset === position.start.offset,
    );
    if (isKnown) return;
    this.problems.push({ findingId: 'broken-reference', messageId, data, path, position });
  }
}

/** A job of two files is one; the later file counts. */
function merged(before: PipelineJob | undefined, job: PipelineJob): PipelineJob {
  if (before === undefined) return job;
  return {
    ...job,
    keys: new Set([...before.keys, ...job.keys]),
    extends: job.extends.length > 0 ? job.extends : before.extends,
    parallel: job.parallel ?? before.parallel,
    allowFailure: job.allowFailure ?? before.allowFailure,
  };
}

/** `test 1/3` of three equal jobs, `deploy: [staging, eu]` of a matrix. */
function shownNames(name: string, parallel: unknown): string[] {
  if (typeof parallel === 'number' && parallel > 1) {
    const many = Math.min(parallel, 200);
    return Array.from({ length: many }, (_, at) => `${name} ${at + 1}/${many}`);
  }
  const rows =
    typeof parallel === 'object' && parallel !== null && 'matrix' in parallel
      ? parallel.matrix
      : null;
  if (!Array.isArray(rows)) return [name];
  const names = rows.flatMap((row) => {
    const lists = Object.entries(row ?? {}).map(([key, value]) => [key, [value].flat()]);
    return (expandMatrix(Object.fromEntries(lists)) ?? []).map(
      (one) => `${name}: [${Object.values(one).join(', ')}]`,
    );
  });
  return names.length > 0 ? names : [name];
}
