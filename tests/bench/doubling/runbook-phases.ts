import { gatherFileFacts } from '../../../src/app/project/file-check.ts';
import { buildLinkGraph, type LinkGraph } from '../../../src/core/links/graph.ts';
import { type MarkdownParser, remarkParser } from '../../../src/core/markdown/markdown-parser.ts';
import type { Runbook } from '../../../src/core/model.ts';
import type { ParsedRunbook } from '../../../src/core/parse/document.ts';
import { requiredFields } from '../../../src/core/parse/fields/parse-options.ts';
import { readRunbook } from '../../../src/core/parse/read-runbook.ts';
import { renderRunbook } from '../../../src/core/render/render-runbook.ts';
import { activateRules } from '../../../src/lint/active-rules.ts';
import { applyFixes } from '../../../src/lint/apply-fixes.ts';
import { checkFile, unlimited } from '../../../src/lint/check-file.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { runRules } from '../../../src/lint/run-rules.ts';
import { loadMarkdownParser } from '../../../src/node/markdown/satteri-parser.ts';
import type { Phase } from './shape.ts';

/** What is done with the texts of runbooks, by their ids; what does not apply to many is left out. */
export async function runbookPhases(texts: ReadonlyMap<string, string>): Promise<Phase[]> {
  const fast = await loadMarkdownParser();
  const parsed = parseAll(texts, fast);
  const runbooks = [...parsed.values()].map(({ runbook }) => runbook);
  const textOf = (path: string): string => parsed.get(path)?.text ?? '';
  const catalog = { folder: 'runbooks', runbooks };
  const link = () =>
    buildLinkGraph(catalog, { pathType: () => null, anchorsAt: () => null, textOf });
  const factsOf = await gatherFileFacts(runbooks, textOf);
  const check = {
    rules: activateRules(rules, {}),
    requiredFields: requiredFields({}),
    measure: (_ruleId: string, work: () => void) => work(),
    limit: unlimited,
  };
  const surroundings = {
    today: '2026-11-21',
    diagrams: new Map(),
    urls: new Map(),
    artifactExists: null,
  };
  const lint = () => {
    // A new one for each run: what is known and what was suggested before costs nothing again.
    const links = link();
    const found = runbooks.map((runbook) => {
      return [runbook.path, checkFile(runbook, factsOf(runbook.path), check)] as const;
    });
    const fileFindings = new Map(found);
    return runRules({ catalog, links, textOf, fileFindings, surroundings, config: { rules: {} } });
  };
  const { diagnostics } = lint();
  const links = link();
  return [
    { name: 'parse', run: () => parseAll(texts, fast) },
    { name: 'reference parser', run: () => parseAll(texts, remarkParser) },
    { name: 'links', run: link },
    { name: 'shell and secrets', run: () => gatherFileFacts(runbooks, textOf) },
    { name: 'rules', run: lint },
    {
      name: 'fix',
      run: () => runbooks.map(({ path }) => applyFixes(textOf(path), diagnostics)),
    },
    { name: 'render', run: () => [...parsed.values()].map((one) => render(one, links)) },
  ];
}

export function runbookPhasesOf(text: string): Promise<Phase[]> {
  return runbookPhases(new Map([['page', text]]));
}

function parseAll(
  texts: ReadonlyMap<string, string>,
  markdown: MarkdownParser,
): Map<string, ParsedRunbook> {
  return new Map(
    [...texts].map(([id, text]) => {
      const path = `runbooks/${id}.md`;
      return [path, readRunbook({ id, path, text }, { markdown })];
    }),
  );
}

function render(parsed: ParsedRunbook, links: LinkGraph): unknown {
  return renderRunbook(parsed, {
    links,
    diagrams: new Map(),
    pageUrl: ({ id }: Runbook, anchor) => `/${id}/#${anchor}`,
    fileUrl: () => null,
    imageUrl: () => null,
  });
}
