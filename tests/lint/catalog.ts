import { githubTargets } from '../../src/app/coverage/sources/github.ts';
import { TargetNames } from '../../src/core/coverage/target-names.ts';
import { compileGlob } from '../../src/core/glob.ts';
import { buildLinkGraph } from '../../src/core/links/graph.ts';
import type { Catalog, Runbook } from '../../src/core/model.ts';
import { requiredFields } from '../../src/core/parse/fields/parse-options.ts';
import { parseRunbook } from '../../src/core/parse/parse-runbook.ts';
import { activateRules } from '../../src/lint/active-rules.ts';
import { blockSources } from '../../src/lint/blocks/block-source.ts';
import { checkFile, unlimited } from '../../src/lint/check-file.ts';
import { shellSources } from '../../src/lint/commands/shell-source.ts';
import type {
  CiFacts,
  CodeProblem,
  FileContext,
  RequiredFields,
  Secret,
  Surroundings,
  UrlVerdict,
} from '../../src/lint/rule.ts';
import { type RuleExamples, readRuleExamples } from '../../src/lint/rule-examples.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { type LintInput, type LintResult, runRules } from '../../src/lint/run-rules.ts';
import { checkBlocks } from '../../src/node/lint-facts/blocks/check-blocks.ts';
import { findSecrets } from '../../src/node/lint-facts/secrets.ts';
import { checkShell } from '../../src/node/lint-facts/shell.ts';
import { readRuleFile } from '../../src/node/rule-files.ts';

/** The day on which every example is read. */
export const today = '2026-11-21';

/** A catalog in small: Markdown by path; a bare string is one file named `runbook.md`. */
type ExampleFiles = string | Readonly<Record<string, string>>;

/** The examples of every rule, by its id. */
export const examplesOf: ReadonlyMap<string, RuleExamples> = new Map(
  rules.map(({ meta: { id } }) => [id, readRuleExamples(readRuleFile(id))]),
);

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

function filesOf(files: ExampleFiles): Readonly<Record<string, string>> {
  return typeof files === 'string' ? { 'runbook.md': files } : files;
}

interface CheckedFacts {
  blocks: FileContext['blocks'];
  shell: FileContext['shell'];
  /** By text, whatever the name of its file. */
  secrets: ReadonlyMap<string, readonly Secret[]>;
}

/** What the parser of shells and the scanner for secrets, the real ones, say of some examples. */
async function check(examples: readonly ExampleFiles[]): Promise<CheckedFacts> {
  const parsed = examples.map((files) => parse(files));
  const texts = new Set(parsed.flatMap((one) => [...one.texts.values()]));
  return {
    blocks: await checkBlocks(
      parsed.flatMap(({ runbooks, texts: own }) => [
        ...blockSources(runbooks, (path) => own.get(path) ?? ''),
      ]),
    ),
    shell: await checkShell(shellSources(parsed.flatMap(({ runbooks }) => runbooks))),
    secrets: await findSecrets([...texts].map((text) => ({ path: text, text }))),
  };
}

const checkedExamples = await check(
  [...examplesOf.values()].flatMap(({ ok, notOk }) => [...ok, ...notOk].map(({ files }) => files)),
);

/** A run of the rules: what it looks at, and the engines that were asked about its files. */
export interface ExampleInput extends Omit<LintInput, 'fileFindings'> {
  pathType: (path: string) => 'file' | 'directory' | null;
  checked: CheckedFacts;
  requiredFields: RequiredFields;
}

/** Everything the rules look at, made of an example's files. */
export function lintInput(files: ExampleFiles, checked = checkedExamples): ExampleInput {
  const { folder, runbooks, texts } = parse(files);
  const catalog: Catalog = { folder, runbooks };
  const paths = Object.keys(filesOf(files));
  const pathType = pathTypeAmong(paths);
  return {
    catalog,
    pathType,
    checked,
    requiredFields: requiredFields({}),
    ci: ciOf(filesOf(files)),
    textOf: (path) => texts.get(path) ?? '',
    surroundings: surroundingsOf(paths, runbooks),
    links: buildLinkGraph(catalog, { pathType }),
    config: { rules: {} },
  };
}

/** What most tests write are scraps of a page; that they hold no entry is not their point. */
const scraps = { rules: { 'has-entries': 'off' } } as const;

/** Lints an example; further options replace values made from its files. */
export function lint(files: ExampleFiles, changes: Partial<ExampleInput> = {}): LintResult {
  return run({ ...lintInput(files), config: scraps, ...changes });
}

/** Lints files that are no rule's example, with their commands parsed and their secrets found. */
export async function lintChecked(
  files: ExampleFiles,
  changes: Partial<ExampleInput> = {},
): Promise<LintResult> {
  return run({ ...lintInput(files, await check([files])), ...changes });
}

function run({ checked, requiredFields, ...input }: ExampleInput): LintResult {
  const check = {
    rules: activateRules(input.rules ?? rules, input.config.rules),
    requiredFields,
    measure: (_ruleId: string, work: () => void) => work(),
    limit: unlimited,
  };
  const fileFindings = input.catalog.runbooks.map((runbook) => {
    const text = input.textOf(runbook.path);
    const { blocks, shell } = checked;
    const facts = { text, blocks, shell, secrets: checked.secrets.get(text) ?? [] };
    return [runbook.path, checkFile(runbook, facts, check)] as const;
  });
  return runRules({ ...input, fileFindings: new Map(fileFindings) });
}

/** The jobs of the workflows among an example's files. */
function ciOf(texts: Readonly<Record<string, string>>): CiFacts {
  const read = (path: string) => ({ text: texts[path] ?? '' });
  const { targets, files } = githubTargets({ paths: Object.keys(texts), read });
  return { names: new TargetNames(targets, files), isJudged: false };
}

function pathTypeAmong(paths: readonly string[]): ExampleInput['pathType'] {
  return (path) => {
    if (paths.includes(path)) return 'file';
    return paths.some((known) => known.startsWith(`${path}/`)) ? 'directory' : null;
  };
}

function surroundingsOf(paths: readonly string[], runbooks: readonly Runbook[]): Surroundings {
  return {
    today,
    diagrams: checkedDiagrams(runbooks),
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
