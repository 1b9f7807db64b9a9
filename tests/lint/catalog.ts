import { compileGlob } from '../../src/core/glob.ts';
import { buildLinkGraph } from '../../src/core/links/graph.ts';
import type { Catalog, Runbook } from '../../src/core/model.ts';
import { requiredFields } from '../../src/core/parse/options.ts';
import { parseRunbook } from '../../src/core/parse/parse-runbook.ts';
import { shellSources } from '../../src/lint/commands/shell-source.ts';
import type {
  CodeProblem,
  ExampleFiles,
  LintFacts,
  Secret,
  UrlVerdict,
} from '../../src/lint/rule.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { type LintInput, type LintResult, runRules } from '../../src/lint/run-rules.ts';
import { findSecrets } from '../../src/node/lint-facts/secrets.ts';
import { checkShell } from '../../src/node/lint-facts/shell.ts';

/** The day on which every example is read. */
export const today = '2026-11-21';

interface Parsed {
  folder: string;
  runbooks: Runbook[];
  /** By path. */
  texts: Map<string, string>;
}

/**
 * The runbooks of an example. Markdown among its files is one: all of it, or that in the folder
 * `runbooks` where there is one.
 */
function parse(files: ExampleFiles): Parsed {
  const all = filesOf(files);
  const folder = Object.keys(all).some((path) => path.startsWith('runbooks/')) ? 'runbooks' : '.';
  const inside = folder === '.' ? '' : `${folder}/`;
  const parsed = Object.entries(all)
    .filter(([path]) => path.startsWith(inside) && /\.(?:md|markdown)$/.test(path))
    .map(([path, text]) => {
      const id = path.slice(inside.length).replace(/\.[^./]+$/, '');
      return parseRunbook({ path, id, text });
    });
  const runbooks = parsed.map(({ runbook }) => runbook);
  return { folder, runbooks, texts: new Map(parsed.map((one) => [one.runbook.path, one.text])) };
}

function filesOf(files: ExampleFiles): Record<string, string> {
  return typeof files === 'string' ? { 'runbook.md': files } : files;
}

interface CheckedFacts {
  shell: LintFacts['shell'];
  /** By text, whatever the name of its file. */
  secrets: ReadonlyMap<string, readonly Secret[]>;
}

/** What the parser of shells and the scanner for secrets, the real ones, say of some examples. */
async function check(examples: readonly ExampleFiles[]): Promise<CheckedFacts> {
  const parsed = examples.map((files) => parse(files));
  const texts = new Set(parsed.flatMap((one) => [...one.texts.values()]));
  return {
    shell: await checkShell(shellSources(parsed.flatMap(({ runbooks }) => runbooks))),
    secrets: await findSecrets([...texts].map((text) => ({ path: text, text }))),
  };
}

const checkedExamples = await check(
  rules.flatMap(({ meta: { examples } }) => {
    return [...examples.ok, ...examples.notOk].map(({ files }) => files);
  }),
);

/** Everything the rules look at, made of an example's files. */
export function lintInput(files: ExampleFiles, checked = checkedExamples): LintInput {
  const { folder, runbooks, texts } = parse(files);
  const catalog: Catalog = { folder, runbooks };
  const facts = factsOf(Object.keys(filesOf(files)), runbooks, texts, checked);
  return {
    catalog,
    facts,
    links: buildLinkGraph(catalog, facts),
    requiredFields: requiredFields({}),
    config: { rules: {} },
  };
}

/** What most tests write are scraps of a page; that they hold no entry is not their point. */
const scraps = { rules: { 'has-entries': 'off' } } as const;

/** Lints an example; what is given beside its files replaces what they make. */
export function lint(files: ExampleFiles, changes: Partial<LintInput> = {}): LintResult {
  return runRules({ ...lintInput(files), config: scraps, ...changes });
}

/** Lints files that are no rule's example, with their commands parsed and their secrets found. */
export async function lintChecked(
  files: ExampleFiles,
  changes: Partial<LintInput> = {},
): Promise<LintResult> {
  return runRules({ ...lintInput(files, await check([files])), ...changes });
}

function factsOf(
  paths: readonly string[],
  runbooks: readonly Runbook[],
  texts: ReadonlyMap<string, string>,
  checked: CheckedFacts,
): LintFacts {
  return {
    pathType(path) {
      if (paths.includes(path)) return 'file';
      return paths.some((known) => known.startsWith(`${path}/`)) ? 'directory' : null;
    },
    textOf: (path) => texts.get(path) ?? '',
    today,
    diagrams: checkedDiagrams(runbooks),
    shell: checked.shell,
    secrets: new Map([...texts].map(([path, text]) => [path, checked.secrets.get(text) ?? []])),
    urls: answeredUrls(runbooks),
    artifactExists(path) {
      const isMatch = compileGlob(path.replace(/\/$/, ''));
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
