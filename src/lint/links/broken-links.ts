import type { ResolvedLink } from '../../core/links/graph.ts';
import { once } from '../../core/memoize.ts';
import type { Link } from '../../core/model.ts';
import type { CatalogContext, Finding } from '../rule.ts';
import { alikeAmong } from './alike.ts';
import { deadRoutes, isDeadRoute, type OpenRoutes } from './dead-routes.ts';
import { ofGivenAddresses } from './given-names.ts';
import { ofIncludedPages } from './included-pages.ts';
import { type Judgement, judgeLink } from './judge-link.ts';
import { ofMarkedNames } from './marked-names.ts';
import { creditsIn, isNoLink } from './no-link.ts';
import { oneCauses } from './one-cause.ts';
import { ofNamesWithMore, ofVersions } from './other-files.ts';
import { ofJoinedNames, ofSite } from './other-names.ts';
import { ofOtherParts } from './other-parts.ts';
import { fromOtherFolder, fromOtherRoot, ofOtherSites } from './other-root.ts';
import { sphinxReferences } from './sphinx-references.ts';
import { filesTakenIn } from './taken-in.ts';
import { ofTranslations } from './translations.ts';
import {
  haveOtherSlugs,
  isOtherSlug,
  isUncertain,
  ofJoinedPages,
  ofOwnNames,
} from './uncertain-link.ts';
import { groupRoutes, isUnknownRoute } from './unknown-routes.ts';
import { unlistedChapters } from './unlisted-chapters.ts';

type Context = Pick<CatalogContext, 'catalog' | 'pages' | 'links' | 'textOf'>;
type Placed = Finding & { path: string };

/** What is wrong with the links of pages, and how sure that is. */
export function* brokenLinks(context: Context): Generator<Placed> {
  const { catalog, pages, links } = context;
  const { found, routes, dead } = judgedLinks(context);
  const areOtherSlugs = haveOtherSlugs(found);
  const uncertain = uncertainAmong(found, context);
  const isOpen = (finding: Judgement) => areOtherSlugs && isOtherSlug(finding);
  const sure = found.filter((finding) => !uncertain.has(finding) && !isOpen(finding));
  const groups = alikeAmong(sure, catalog, links);
  const alike = new Set(groups.flatMap(({ findings }) => findings));
  for (const { common, name, findings } of groups) {
    const [first] = findings;
    if (first === undefined) continue;
    const data = { url: first.data?.url ?? '', name, count: String(findings.length) };
    const { path, position } = first;
    yield { messageId: `alike-${common}`, data, path, position, severity: 'info' };
  }
  const causes = oneCauses(
    sure.filter((finding) => !alike.has(finding)),
    catalog,
    links,
  );
  const firsts = new Map(causes.map(({ first, data }) => [first, data]));
  for (const { others } of causes) for (const finding of others) uncertain.add(finding);
  for (const finding of found) {
    if (alike.has(finding)) continue;
    if (uncertain.has(finding) || isOpen(finding)) yield { ...finding, severity: 'info' };
    else yield { ...finding, data: { ...finding.data, ...firsts.get(finding) } };
  }
  for (const { first, more, prefix } of dead) {
    const { link, from } = first;
    if (!pages.includes(from) || links.ignores(link.url)) continue;
    const data = { url: link.url, more: more > 0 ? String(more) : '', prefix };
    yield {
      messageId: 'open-route',
      data,
      path: from.path,
      position: link.position,
      severity: 'info',
    };
  }
  yield* sphinxReferences(context);
  yield* unlistedChapters(context);
  for (const { prefix, folder, first, count } of groupRoutes(routes, catalog)) {
    const { link, from } = first;
    const data = { url: link.url, more: count > 1 ? String(count - 1) : '', prefix, folder };
    const { position } = link;
    yield { messageId: 'unknown-route', data, path: from.path, position, severity: 'info' };
  }
}

/** The findings of all links, the addresses of unknown sites, and those of known ones that may be dead. */
function judgedLinks({ catalog, pages, links, textOf }: Context): {
  found: Placed[];
  routes: ResolvedLink[];
  dead: readonly OpenRoutes[];
} {
  const routes: ResolvedLink[] = [];
  const dead = once(() => deadRoutes(catalog, links, textOf));
  let hasDead = false;
  const found: Placed[] = [];
  for (const runbook of pages) {
    if (links.areSound(runbook)) continue;
    const { path } = runbook;
    const seen = new Set<string>();
    const credits = once(() => creditsIn(textOf(path)));
    for (const resolved of links.linksOf(runbook)) {
      if (links.ignores(resolved.link.url)) continue;
      if (isUnknownRoute(resolved, links)) {
        if (!isNoLink(resolved, () => textOf(path), credits)) routes.push(resolved);
        continue;
      }
      const isDead = isDeadRoute(resolved, links);
      hasDead ||= isDead;
      const judged = isDead ? asMissing(resolved, dead().sure) : resolved;
      for (const finding of judgeLink(judged, links)) {
        // One tool has given them all their names.
        if (finding.messageId === 'heading-attribute' && seen.has(finding.messageId)) continue;
        seen.add(finding.messageId);
        if (isNoLink(resolved, () => textOf(path), credits)) break;
        const isOpen = isUncertain(finding, runbook, resolved.link, links, textOf);
        const severity = isOpen ? 'info' : finding.severity;
        found.push({ ...finding, path, position: resolved.link.position, severity });
      }
    }
  }
  found.push(...filesTakenIn({ catalog, pages, links, textOf }));
  return { found, routes, dead: hasDead ? dead().open : [] };
}

/** The findings that one reading of their pages would settle, so that none of them is sure. */
function uncertainAmong(
  found: readonly Placed[],
  { catalog, links, textOf }: Context,
): Set<Placed> {
  return new Set([
    ...fromOtherRoot(found, links),
    ...ofOtherSites(found, links),
    ...fromOtherFolder(found, catalog, links),
    ...ofJoinedPages(found, catalog, links),
    ...ofJoinedNames(found, links),
    ...ofSite(found, catalog, links),
    ...ofOtherParts(found, links, textOf),
    ...ofNamesWithMore(found, catalog, links),
    ...ofVersions(found, catalog),
    ...ofOwnNames(found, catalog, links),
    ...ofTranslations(found, catalog, links),
    ...ofIncludedPages(found, catalog, links, textOf),
    ...ofMarkedNames(found, catalog, textOf),
    ...ofGivenAddresses(found, catalog.runbooks, textOf),
  ]);
}

/** A dead route as the missing file that it is. */
function asMissing(resolved: ResolvedLink, sure: ReadonlyMap<Link, string>): ResolvedLink {
  const path = sure.get(resolved.link);
  return path === undefined
    ? resolved
    : { ...resolved, target: { kind: 'missing', path, folder: false } };
}
