import { resolve } from 'node:path';
import type { Runbook } from '../../core/model.ts';
import type { ReadFile } from '../../node/files/read-files.ts';
import { readText } from '../../node/files/read-text.ts';
import { Surroundings } from '../../node/surroundings.ts';
import type { TargetFiles } from '../lint/targets.ts';
import { DiagramVerdicts } from './diagram-verdicts.ts';
import type { LintableProject } from './lintable.ts';
import { viewOf } from './project-view.ts';
import { type ScanOptions, scanFiles } from './scan-files.ts';
import type { Scanned } from './scanner.ts';

/** A catalog of which the files alone are judged already; it has no trees. */
export interface ScannedProject extends LintableProject {
  surroundings: Surroundings;
}

/** Targets whose files have been read. */
export interface ReadTargets extends TargetFiles {
  reads: readonly ReadFile[];
}

/** Loads what a lint run needs, from the store as far as it knows the files. */
export async function scanProject(
  { settings, reads, isTarget }: ReadTargets,
  options: Omit<ScanOptions, 'onDiagrams'>,
): Promise<ScannedProject> {
  const { root, runbooks: folder, parse, rules } = settings;
  const diagrams = new DiagramVerdicts(options.store);
  const onDiagrams = (scans: readonly Scanned[]): void => {
    const asked = scans.map(({ runbook }) => runbook).filter(({ path }) => isTarget(path));
    diagrams.start(diagramsOf(asked));
  };
  const { fields = {}, kinds = {} } = parse;
  const setup = { root, runbooks: folder, parse: { fields, kinds }, rules };
  const scans = await scanFiles(reads, setup, { ...options, onDiagrams });
  const runbooks = scans.map(({ runbook }) => runbook);
  const surroundings = new Surroundings(root);
  const { pathType, anchorsAt } = surroundings;
  const textOf = textsBelow(root);
  return {
    ...viewOf(settings, runbooks, { pathType, anchorsAt, textOf }),
    surroundings,
    findingsOfFiles: async () =>
      new Map(scans.map(({ runbook, findings }) => [runbook.path, findings])),
    diagramVerdicts: (sources) => diagrams.of(sources),
    textOf,
  };
}

export function diagramsOf(runbooks: readonly Runbook[]): string[] {
  return runbooks.flatMap((runbook) => runbook.diagrams.map(({ source }) => source));
}

function textsBelow(root: string): (path: string) => string {
  const texts = new Map<string, string>();
  return (path) => {
    let text = texts.get(path);
    if (text === undefined) {
      text = readText(resolve(root, path), root).text.replace(/^\uFEFF/, '');
      texts.set(path, text);
    }
    return text;
  };
}
