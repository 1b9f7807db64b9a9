import { compileGlob } from '../glob.ts';
import { fileName } from '../links/path.ts';
import { closest } from '../text/edit-distance.ts';
import type { Target } from './target.ts';

/** Targets by the names that people use for them. */
export class TargetNames {
  readonly targets: readonly Target[];
  /** Files of workflows and pipelines, those that cannot be read too. */
  readonly files: readonly string[];
  readonly #byName = new Map<string, Target[]>();
  readonly #jobs = new Map<string, Target>();
  readonly #byParent = new Map<string, Target[]>();
  readonly #templates: readonly { target: Target; fits: (name: string) => boolean }[];

  constructor(targets: readonly Target[], files: readonly string[]) {
    this.targets = targets;
    this.files = files;
    for (const target of targets) {
      if (target.kind === 'step') add(this.#byParent, target.parent ?? '', target);
      else if (target.kind === 'job' && !this.#jobs.has(target.id)) {
        this.#jobs.set(target.id, target);
      }
      for (const name of namesOf(target)) add(this.#byName, name.toLowerCase(), target);
    }
    this.#templates = targets.flatMap((target) =>
      namesOf(target)
        .filter((name) => name.includes('${{'))
        .map((name) => ({ target, fits: templateTest(name) })),
    );
  }

  /** The targets of a name, without regard to case; a glob may name many. */
  named(name: string): readonly Target[] {
    const exact = this.#byName.get(name.toLowerCase());
    if (exact !== undefined) return exact;
    if (/[*?]/.test(name)) {
      const isMatch = compileGlob(name, { ignoreCase: true });
      return this.targets.filter((target) => namesOf(target).some(isMatch));
    }
    return this.#templates.flatMap(({ target, fits }) => (fits(name) ? [target] : []));
  }

  /** The first job of an id; those of one matrix share it. */
  job(id: string | null): Target | null {
    return this.#jobs.get(id ?? '') ?? null;
  }

  stepsOf(job: Target): readonly Target[] {
    return this.#byParent.get(job.id) ?? [];
  }

  /** The files of a workflow or pipeline, named by path, by file name, or as its service shows it. */
  workflows(name: string): readonly string[] {
    const path = name.replace(/^\.?\//, '');
    const isFile = /\.ya?ml$/i.test(path);
    const files = this.files.filter((file) => file === path || (isFile && fileName(file) === path));
    if (files.length > 0 || isFile) return files;
    const shown = this.targets.filter(({ kind, group }) => kind === 'job' && group === name);
    return [...new Set(shown.flatMap(({ files: [first = ''] }) => first))];
  }

  /** The workflow that was probably meant. */
  closestWorkflow(name: string): string | null {
    return (
      closest(name, this.files) ?? this.files.find((file) => isAlike(fileName(file), name)) ?? null
    );
  }
}

function isAlike(file: string, name: string): boolean {
  return closest(fileName(name), [file]) !== null;
}

/** The names of a target as they stand. */
export function namesOf({ name, aliases }: Target): readonly string[] {
  return [name, ...aliases];
}

/** Each expression of a template stands for any text. */
export function templateTest(template: string): (text: string) => boolean {
  const [first = '', ...rest] = template.split(/\$\{\{[^}]*\}\}/);
  const last = rest.pop();
  if (last === undefined) return (text) => text === first;
  return (text) => {
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = text.indexOf(part, at);
      if (found === -1) return false;
      at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
  };
}

function add<Key>(map: Map<Key, Target[]>, key: Key, target: Target): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [target]);
  else if (!known.includes(target)) known.push(target);
}
