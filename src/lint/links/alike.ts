import type { LinkGraph } from '../../core/links/graph.ts';
import { fileName, normalizePath } from '../../core/links/path.ts';
import type { Catalog, Runbook } from '../../core/model.ts';
import type { Judgement } from './judge-link.ts';

/** What the links of a group have in common: their page, or the form of their address. */
type Common = 'page' | 'form';

/** So many files that do not exist may be slips, or were forgotten together. */
const FEW_FILES = 9;

/** The share of all files that the links of a group name. */
const most: Readonly<Record<Common, number>> = { page: 0.75, form: 0.6 };

/** Findings of links that fail alike while hardly any link like them leads on. */
export interface Alike<T> {
  common: Common;
  /** The path of the page, or the form. */
  name: string;
  findings: readonly T[];
}

/**
 * Groups findings of files that the repository neither has nor had, where a tool may make them or read
 * the page from elsewhere. The largest groups first; no finding is in two.
 */
export function alikeAmong<T extends Judgement & { path: string }>(
  findings: readonly T[],
  { runbooks }: Catalog,
  links: LinkGraph,
): Alike<T>[] {
  const missing = findings.filter(({ messageId, severity }) => {
    return /^missing-(?:file|folder|image)$/.test(messageId) && severity === undefined;
  });
  const groups = (['page', 'form'] as const).flatMap((common) => {
    const byName = Map.groupBy(missing, ({ path, data }) => nameOf(common, path, data?.url ?? ''));
    return [...byName].map(([name, own]): Alike<T> => ({ common, name, findings: own }));
  });
  const many = groups.filter((group) => filesOf(group.findings).size > FEW_FILES);
  if (many.length === 0) return [];
  const names = new Set(runbooks.map(({ path }) => fileName(path)));
  // Where files of most names are elsewhere, they were moved, or the page was.
  const areMoved = (files: ReadonlySet<string>) =>
    [...files].filter((path) => names.has(fileName(path))).length * 2 > files.size;
  const isHabit = ({ common, name, findings: own }: Alike<T>): boolean => {
    const gone = filesOf(own);
    if (areMoved(gone)) return false;
    const there = new Set<string>();
    for (const file of filesLike(common, name, runbooks, links)) {
      there.add(file);
      // Mostly the first pages tell, and to resolve the links of all takes longest.
      if (gone.size < (gone.size + there.size) * most[common]) return false;
    }
    return links.wereThere([...gone]).length * 2 < gone.size;
  };
  const taken = new Set<T>();
  return many
    .filter(isHabit)
    .toSorted((a, b) => b.findings.length - a.findings.length)
    .flatMap((group) => {
      const own = group.findings.filter((finding) => !taken.has(finding));
      for (const finding of own) taken.add(finding);
      return filesOf(own).size > FEW_FILES ? [{ ...group, findings: own }] : [];
    });
}

/** The files to which links of a page, or of a form, lead. */
function* filesLike(
  common: Common,
  name: string,
  runbooks: readonly Runbook[],
  links: LinkGraph,
): Generator<string> {
  for (const page of runbooks) {
    if (common === 'page' && nameOf(common, page.path, '') !== name) continue;
    for (const { link, target } of links.linksOf(page)) {
      if (link.url.startsWith('#') || nameOf(common, page.path, link.url) !== name) continue;
      if (target.kind === 'page') yield target.runbook.path;
      else if (target.kind === 'path') yield target.path;
    }
  }
}

function filesOf(findings: readonly Judgement[]): Set<string> {
  return new Set(findings.map(({ data }) => data?.path ?? ''));
}

/** The path of a page, or the form of a URL: `/*.md` from the root, `*.md` from the page, `*` for no ending. */
function nameOf(common: Common, from: string, url: string): string {
  if (common === 'page') return normalizePath(from);
  const path = url.replace(/[?#].*$/s, '');
  const [, ending = ''] = /(\/|\.\w{1,5})$/.exec(path) ?? [];
  return `${path.startsWith('/') ? '/' : ''}*${ending.toLowerCase()}`;
}
