import type { LinkGraph } from '../../core/links/graph.ts';
import type { Position, Problem, Runbook } from '../../core/model.ts';
import { frontMatterKey } from '../../lint/front-matter-key.ts';
import { configuredSeverity } from '../../lint/settings.ts';
import type { Redirects } from './redirects.ts';
import type { SiteContent } from './site-content.ts';

/** A problem of a page, and what to do. */
export interface PageProblem {
  /** Path of the file with line and column. */
  place: string;
  what: string;
  how: string;
}

/** Rules whose findings change the published site, so a build reports them. */
const losses: ReadonlySet<string> = new Set([
  'valid-front-matter',
  'readable-file',
  'no-broken-link',
]);

/** Problems that make a build leave something out or read it differently from its author. */
export async function lossesOf(
  site: Pick<SiteContent & Redirects, 'pages' | 'lostAliases' | 'images' | 'project'>,
): Promise<PageProblem[]> {
  const { rules } = site.project.settings;
  const isOff = (id: string) => configuredSeverity(id, rules) === 'off';
  const { links } = site.project;
  const problems = await Promise.all(
    site.pages.map(({ runbook }) =>
      problemsIn(runbook, [...runbook.problems, ...lostImages(runbook, links)]),
    ),
  );
  const lost = site.lostAliases.map(({ page, alias }) => ({
    place: `${page.runbook.path}:${frontMatterKey(page.text, 'aliases')?.start.line ?? 1}:1`,
    what: `The site cannot redirect the alias "${alias}": another page or file has that address.`,
    how: 'Remove the alias, or rename that page or file.',
  }));
  const refused = site.images.refused.map(({ runbook, link, path, line, what }) => ({
    place: placeIn(runbook, link.position.start),
    what: `The image "${path}" is not published: its line ${line} contains ${what}.`,
    how: 'The site publishes only SVGs that draw. Export it as plain SVG in UTF-8, without scripts, HTML and other files, or use a PNG.',
  }));
  const kept = problems.flat().filter(({ ruleId }) => losses.has(ruleId) && !isOff(ruleId));
  return [...kept, ...lost, ...refused];
}

/** Images that are not published, because a symbolic link leads out of the root to them. */
function lostImages(runbook: Runbook, links: LinkGraph): Problem[] {
  return runbook.links.flatMap(({ type, url, position }): Problem[] => {
    if (type !== 'image' || links.ignores(url)) return [];
    const target = links.resolve(url, runbook);
    if (target.kind !== 'leads-out') return [];
    const data = { url, path: target.path };
    return [{ ruleId: 'no-broken-link', messageId: 'leads-out', data, position }];
  });
}

/** In the linter's words. */
async function problemsIn(
  runbook: Runbook,
  problems: readonly Problem[],
): Promise<(PageProblem & { ruleId: string })[]> {
  if (problems.length === 0) return [];
  // The rules load slowly, and most sites do not need them.
  const { describe: wordsOf } = await import('../../lint/messages.ts');
  return problems.map((problem) => {
    const place = placeIn(runbook, problem.position.start);
    return { ruleId: problem.ruleId, place, ...wordsOf(problem) };
  });
}

function placeIn({ path }: Runbook, { line, column }: Position['start']): string {
  return `${path}:${line}:${column}`;
}
