import { buildLinkGraph } from '../../src/core/links/graph.ts';
import type { Catalog, Runbook } from '../../src/core/model.ts';
import { requiredFields } from '../../src/core/parse/options.ts';
import { parseRunbook } from '../../src/core/parse/parse-runbook.ts';
import type { DiagramProblem, ExampleFiles, LintFacts } from '../../src/lint/rule.ts';
import { type LintInput, type LintResult, runRules } from '../../src/lint/run-rules.ts';

/**
 * Everything the rules look at, made of an example's files. Markdown among them is a runbook: all of
 * it, or that in the folder `runbooks` where there is one.
 */
export function lintInput(files: ExampleFiles): LintInput {
  const all = typeof files === 'string' ? { 'runbook.md': files } : files;
  const folder = Object.keys(all).some((path) => path.startsWith('runbooks/')) ? 'runbooks' : '.';
  const inside = folder === '.' ? '' : `${folder}/`;
  const runbooks = Object.entries(all)
    .filter(([path]) => path.startsWith(inside) && /\.(?:md|markdown)$/.test(path))
    .map(([path, text]): Runbook => {
      const id = path.slice(inside.length).replace(/\.[^./]+$/, '');
      return parseRunbook({ path, id, text }).runbook;
    });
  const catalog: Catalog = { folder, runbooks };
  const facts = { ...factsOf(Object.keys(all)), diagrams: checkedDiagrams(runbooks) };
  return {
    catalog,
    facts,
    links: buildLinkGraph(catalog, facts),
    requiredFields: requiredFields({}),
    config: { rules: {} },
  };
}

/** Lints an example; what is given beside its files replaces what they make. */
export function lint(files: ExampleFiles, changes: Partial<LintInput> = {}): LintResult {
  return runRules({ ...lintInput(files), ...changes });
}

function factsOf(paths: readonly string[]): Pick<LintFacts, 'pathType'> {
  return {
    pathType(path) {
      if (paths.includes(path)) return 'file';
      return paths.some((known) => known.startsWith(`${path}/`)) ? 'directory' : null;
    },
  };
}

/** Stands in for Mermaid: a line with a bracket that it does not close is wrong. */
function checkedDiagrams(runbooks: readonly Runbook[]): Map<string, DiagramProblem | null> {
  const checked = new Map<string, DiagramProblem | null>();
  for (const { source } of runbooks.flatMap((runbook) => runbook.diagrams)) {
    const index = source.split('\n').findIndex((line) => /\[[^\]]*$/.test(line));
    const message = 'The line ends where a closing bracket is missing.';
    checked.set(source, index === -1 ? null : { message, line: index + 1 });
  }
  return checked;
}
