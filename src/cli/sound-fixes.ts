import type { Diagnostic } from '../core/diagnostic.ts';
import { applyFixes } from '../lint/apply-fixes.ts';
import { fingerprints } from '../lint/fingerprint.ts';
import { keepsShape } from '../lint/runbook-shape.ts';
import type { Project } from '../node/project.ts';
import { withTexts } from '../node/replace-texts.ts';
import type { LintResult } from './lint-project.ts';

/** A project and what the rules say of it. */
export interface Linted {
  project: Project;
  result: LintResult;
}

/** A project with some fixes in it. */
export interface Fixed extends Linted {
  fixes: ReadonlySet<Diagnostic>;
}

/** Why a fix is not sound, by the path of each file that speaks against it. */
type Objections = ReadonlyMap<string, string>;

/**
 * Tries fixes and takes those that are sound: a fix takes its finding away, makes no new one in any
 * file, and changes words alone, not what the page is made of.
 */
export class SoundFixes {
  /** Why a fix was not taken, as a sentence. */
  readonly refused = new Map<Diagnostic, string>();
  readonly #base: Linted;
  readonly #lint: (project: Project) => Promise<LintResult>;

  constructor(base: Linted, lint: (project: Project) => Promise<LintResult>) {
    this.#base = base;
    this.#lint = lint;
  }

  /** Takes the sound ones of fixes that can be applied together, on top of those taken before. */
  async take(
    fixes: readonly Diagnostic[],
    taken: Fixed = { ...this.#base, fixes: new Set() },
  ): Promise<Fixed> {
    if (fixes.length === 0) return taken;
    const tried = await this.#try(new Set([...taken.fixes, ...fixes]));
    if (!(tried instanceof Map)) return tried;
    const suspects = fixes.filter(({ path }) => tried.has(path));
    if (suspects.length > 0) {
      const others = fixes.filter(({ path }) => !tried.has(path));
      const [first, second] = this.#split(suspects, tried);
      return this.take(second, await this.take(first, await this.take(others, taken)));
    }
    // Only files without a fix of their own speak against them, so any of the fixes may be why.
    const [only] = fixes;
    if (fixes.length === 1 && only !== undefined) {
      this.refused.set(only, [...tried.values()][0] ?? '');
      return taken;
    }
    const half = Math.ceil(fixes.length / 2);
    return this.take(fixes.slice(half), await this.take(fixes.slice(0, half), taken));
  }

  /** Halves of the fixes of each file; a fix that is the only one of its file is refused. */
  #split(fixes: readonly Diagnostic[], objections: Objections): [Diagnostic[], Diagnostic[]] {
    const halves: [Diagnostic[], Diagnostic[]] = [[], []];
    for (const [path, own] of Map.groupBy(fixes, (fix) => fix.path)) {
      const [only] = own;
      if (own.length === 1 && only !== undefined) {
        this.refused.set(only, objections.get(path) ?? '');
        continue;
      }
      const half = Math.ceil(own.length / 2);
      halves[0].push(...own.slice(0, half));
      halves[1].push(...own.slice(half));
    }
    return halves;
  }

  async #try(fixes: ReadonlySet<Diagnostic>): Promise<Fixed | Map<string, string>> {
    const { project: base, result: before } = this.#base;
    const byPath = Map.groupBy(fixes, (fix) => fix.path);
    const texts = new Map(
      [...byPath].map(([path, own]) => {
        return [path, applyFixes(base.parsed.get(path)?.text ?? '', own).text];
      }),
    );
    const project = withTexts(base, texts);
    const changed = new Map<string, string>();
    for (const [path, own] of byPath) {
      const [old, now] = [base.parsed.get(path), project.parsed.get(path)];
      const edits = own.flatMap(({ fix = [] }) => fix);
      if (old !== undefined && now !== undefined && !keepsShape(old, now, edits)) {
        changed.set(path, 'its fix would change what the page is made of');
      }
    }
    if (changed.size > 0) return changed;
    const result = await this.#lint(project);
    const objections = objectionsTo(before, result, fixes);
    return objections.size > 0 ? objections : { project, result, fixes };
  }
}

/** What is found after fixes that was not found before, or should be gone. */
function objectionsTo(
  before: LintResult,
  after: LintResult,
  fixes: ReadonlySet<Diagnostic>,
): Map<string, string> {
  const known = new Set(fingerprints(allOf(before)));
  const allowed = new Set(fingerprints(allOf(before).filter((found) => !fixes.has(found))));
  const found = allOf(after);
  const names = fingerprints(found);
  const objections = new Map<string, string>();
  for (const [index, { path, ruleId }] of found.entries()) {
    const name = names[index] ?? '';
    if (allowed.has(name) || objections.has(path)) continue;
    objections.set(
      path,
      known.has(name)
        ? 'its fix would not take it away'
        : `its fix would make a finding of "${ruleId}"`,
    );
  }
  return objections;
}

function allOf({ diagnostics, elsewhere }: LintResult): Diagnostic[] {
  return [...diagnostics, ...elsewhere];
}
