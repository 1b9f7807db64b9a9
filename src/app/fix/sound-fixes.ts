import type { Diagnostic } from '../../core/diagnostic.ts';
import { keepsShape } from '../../core/parse/runbook-shape.ts';
import { applyFixes } from '../../lint/apply-fixes.ts';
import { fingerprints } from '../../lint/fingerprint.ts';
import { ruleById } from '../../lint/rules/index.ts';
import type { LintResult } from '../lint/lint-project.ts';
import type { Project } from '../project/project.ts';

/** A project and its findings. */
export interface Linted {
  project: Project;
  result: LintResult;
}

/** A project with some fixes in it. */
export interface Fixed extends Linted {
  fixes: ReadonlySet<Diagnostic>;
}

interface Objection {
  reason: string;
  /** Whether only a change of the same file can cause it. */
  isLocal: boolean;
}

/** The objections to fixes, by the path of the affected file. */
type Objections = ReadonlyMap<string, Objection>;

/**
 * Tries fixes and accepts sound ones: a sound fix removes its finding, causes no new one in any
 * file, and does not change the structure of the page.
 */
export class SoundFixes {
  /** Why a fix was refused, as a sentence. */
  readonly refused = new Map<Diagnostic, string>();
  readonly #base: Linted;
  readonly #lint: (project: Project) => Promise<LintResult>;

  constructor(base: Linted, lint: (project: Project) => Promise<LintResult>) {
    this.#base = base;
    this.#lint = lint;
  }

  /** Accepts the sound fixes among those that can be applied together, in addition to earlier ones. */
  async take(
    fixes: readonly Diagnostic[],
    taken: Fixed = { ...this.#base, fixes: new Set() },
  ): Promise<Fixed> {
    if (fixes.length === 0) return taken;
    const tried = await this.#try(new Set([...taken.fixes, ...fixes]));
    if (!(tried instanceof Map)) return tried;
    const suspects = fixes.filter(({ path }) => tried.has(path));
    const others = fixes.filter(({ path }) => !tried.has(path));
    if (suspects.length > 0 && others.length > 0) {
      return this.take(suspects, await this.take(others, taken));
    }
    const open = this.#refuseSingle(fixes, tried);
    if (open.length < fixes.length) return this.take(open, taken);
    const [first, second] = halves(open);
    return this.take(second, await this.take(first, taken));
  }

  /** Refuses the fixes that certainly cause an objection; returns the others. */
  #refuseSingle(fixes: readonly Diagnostic[], objections: Objections): Diagnostic[] {
    const byPath = Map.groupBy(fixes, (fix) => fix.path);
    return fixes.filter((fix) => {
      const objection = objections.get(fix.path);
      const isSure = objection?.isLocal && byPath.get(fix.path)?.length === 1;
      if (!isSure && fixes.length > 1) return true;
      const [any] = objections.values();
      this.refused.set(fix, (objection ?? any)?.reason ?? '');
      return false;
    });
  }

  async #try(fixes: ReadonlySet<Diagnostic>): Promise<Fixed | Map<string, Objection>> {
    const { project: base, result: before } = this.#base;
    const byPath = Map.groupBy(fixes, (fix) => fix.path);
    const texts = new Map(
      [...byPath].map(([path, own]) => {
        return [path, applyFixes(base.textOf(path), own).text];
      }),
    );
    const project = await base.withTexts(texts);
    const [oldTree, newTree] = await Promise.all([base.trees(), project.trees()]);
    const changed = new Map<string, Objection>();
    for (const [path, own] of byPath) {
      const edits = own.flatMap(({ fix = [] }) => fix);
      if (!keepsShape(oldTree(path), newTree(path), edits)) {
        const reason = "its fix would change the page's structure";
        changed.set(path, { reason, isLocal: true });
      }
    }
    if (changed.size > 0) return changed;
    const result = await this.#lint(project);
    const objections = objectionsTo(before, result, fixes);
    return objections.size > 0 ? objections : { project, result, fixes };
  }
}

/** Findings after the fixes that are new, or that should be gone. */
function objectionsTo(
  before: LintResult,
  after: LintResult,
  fixes: ReadonlySet<Diagnostic>,
): Map<string, Objection> {
  const known = new Set(fingerprints(allOf(before)));
  const allowed = new Set(fingerprints(allOf(before).filter((found) => !fixes.has(found))));
  const found = allOf(after);
  const names = fingerprints(found);
  const objections = new Map<string, Objection>();
  for (const [index, { path, ruleId }] of found.entries()) {
    const name = names[index] ?? '';
    if (allowed.has(name) || objections.get(path)?.isLocal) continue;
    const reason = known.has(name)
      ? 'its fix would not take it away'
      : `its fix would make a finding of "${ruleId}"`;
    objections.set(path, { reason, isLocal: ruleById(ruleId)?.scope === 'file' });
  }
  return objections;
}

/** Halves the fixes of each file, so that a few tries cover many files. */
function halves(fixes: readonly Diagnostic[]): [Diagnostic[], Diagnostic[]] {
  const first: Diagnostic[] = [];
  const second: Diagnostic[] = [];
  for (const own of Map.groupBy(fixes, (fix) => fix.path).values()) {
    const half =
      first.length > second.length ? Math.floor(own.length / 2) : Math.ceil(own.length / 2);
    first.push(...own.slice(0, half));
    second.push(...own.slice(half));
  }
  return [first, second];
}

function allOf({ diagnostics, elsewhere }: LintResult): Diagnostic[] {
  return [...diagnostics, ...elsewhere];
}
