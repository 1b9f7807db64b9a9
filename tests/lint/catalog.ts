import picomatch from 'picomatch';
import { buildLinkGraph } from '../../src/core/links/graph.ts';
import type { Catalog, Runbook } from '../../src/core/model.ts';
import { requiredFields } from '../../src/core/parse/options.ts';
import { parseRunbook } from '../../src/core/parse/parse-runbook.ts';
import type { CodeProblem, ExampleFiles, LintFacts, UrlVerdict } from '../../src/lint/rule.ts';
import { type LintInput, type LintResult, runRules } from '../../src/lint/run-rules.ts';

/** The day on which every example is read. */
export const today = '2026-11-21';

/**
 * Everything the rules look at, made of an example's files. Markdown among them is a runbook: all of
 * it, or that in the folder `runbooks` where there is one.
 */
export function lintInput(files: ExampleFiles): LintInput {
  const all = typeof files === 'string' ? { 'runbook.md': files } : files;
  const folder = Object.keys(all).some((path) => path.startsWith('runbooks/')) ? 'runbooks' : '.';
  const inside = folder === '.' ? '' : `${folder}/`;
  const parsed = Object.entries(all)
    .filter(([path]) => path.startsWith(inside) && /\.(?:md|markdown)$/.test(path))
    .map(([path, text]) => {
      const id = path.slice(inside.length).replace(/\.[^./]+$/, '');
      return parseRunbook({ path, id, text });
    });
  const runbooks = parsed.map(({ runbook }) => runbook);
  const texts = new Map(parsed.map(({ runbook, text }) => [runbook.path, text]));
  const catalog: Catalog = { folder, runbooks };
  const facts = factsOf(Object.keys(all), runbooks, texts);
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

function factsOf(
  paths: readonly string[],
  runbooks: readonly Runbook[],
  texts: ReadonlyMap<string, string>,
): LintFacts {
  return {
    pathType(path) {
      if (paths.includes(path)) return 'file';
      return paths.some((known) => known.startsWith(`${path}/`)) ? 'directory' : null;
    },
    textOf: (path) => texts.get(path) ?? '',
    today,
    diagrams: checkedDiagrams(runbooks),
    shell: new Map(),
    secrets: new Map(),
    urls: answeredUrls(runbooks),
    artifactExists(path) {
      const isMatch = picomatch(path.replace(/\/$/, ''), { dot: true });
      return paths.some((known) => isMatch(known) || known.startsWith(path));
    },
  };
}

/** Stands in for Mermaid: a line with a bracket that it does not close is wrong. */
function checkedDiagrams(runbooks: readonly Runbook[]): Map<string, CodeProblem | null> {
  const checked = new Map<string, CodeProblem | null>();
  for (const { source } of runbooks.flatMap((runbook) => runbook.diagrams)) {
    const index = source.split('\n').findIndex((line) => /\[[^\]]*$/.test(line));
    const message = 'The line ends where a closing bracket is missing.';
    checked.set(source, index === -1 ? null : { message, line: index + 1 });
  }
  return checked;
}

/** Stands in for the network: `gone.example.com` answers 404, `slow.example.com` not in time. */
function answeredUrls(runbooks: readonly Runbook[]): Map<string, UrlVerdict> {
  const answers = new Map<string, UrlVerdict>();
  for (const { url } of runbooks.flatMap((runbook) => runbook.links)) {
    if (!/^https?:/.test(url)) continue;
    const [, host] = /^https?:\/\/([^/?#:]+)/.exec(url) ?? [];
    if (host === 'gone.example.com') answers.set(url, { state: 'dead', reason: '404 Not Found' });
    else answers.set(url, { state: host === 'slow.example.com' ? 'unknown' : 'alive' });
  }
  return answers;
}
