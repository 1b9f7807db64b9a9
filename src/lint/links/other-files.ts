import type { LinkGraph } from '../../core/links/graph.ts';
import { fileName, folderOf, normalizePath } from '../../core/links/path.ts';
import type { Catalog } from '../../core/model.ts';
import type { Judgement } from './judge-link.ts';

/** So many files that differ from their links in the same manner are no slips. */
const FEW_FILES = 4;

/** What a file's name has more than the name in its link: ahead of it, and behind it. */
interface Manner {
  ahead: string;
  behind: string;
}

/**
 * The findings whose files are all there under names that have the same more: `a.en.md` for `a.md`,
 * `2026-01-02-a.md`, `03_a.md`. A tool adds or drops that.
 */
export function ofNamesWithMore<T extends Judgement & { path: string }>(
  findings: readonly T[],
  { runbooks }: Catalog,
  links: LinkGraph,
): ReadonlySet<T> {
  const missing = findings.filter(({ messageId }) => /^missing-(?:file|image)$/.test(messageId));
  if (missing.length <= FEW_FILES) return new Set();
  const pages = Map.groupBy(
    runbooks.map(({ path }) => normalizePath(path)),
    folderOf,
  );
  const wantedBy = ({ data }: T) => normalizePath(data?.path ?? '');
  const named = missing.flatMap((finding) => {
    const beside = pages.get(folderOf(wantedBy(finding))) ?? [];
    return beside.flatMap((page) => {
      const manner = mannerOf(fileName(wantedBy(finding)), fileName(page));
      return manner === null ? [] : [{ finding, manner, target: wantedBy(finding) }];
    });
  });
  const byManner = Map.groupBy(named, ({ manner: { ahead, behind } }) => {
    return `${ahead.replace(/\d+/g, '0')}|${behind}`;
  });
  const usual = [...byManner.values()].filter((all) => {
    return new Set(all.map(({ target }) => target)).size > FEW_FILES;
  });
  const endings = new Set(usual.flat().map(({ manner }) => manner.behind));
  const images = missing.filter((finding) => {
    const path = wantedBy(finding);
    return [...endings].some((ending) => links.isFile(path.replace(/(?=\.\w+$)/, ending)));
  });
  return new Set([...usual.flat().map(({ finding }) => finding), ...images]);
}

/** How a file's name has more than a link's, apart from it by a mark; null where it has not. */
function mannerOf(wanted: string, file: string): Manner | null {
  const [stem, ending] = partsOf(wanted);
  const [other, otherEnding] = partsOf(file);
  if (stem === '' || ending !== otherEnding || other === stem) return null;
  const at = other.indexOf(stem);
  if (at === -1) return null;
  const ahead = other.slice(0, at);
  const behind = other.slice(at + stem.length);
  const isApart = /^(?:.*[._-])?$/.test(ahead) && /^(?:[._-].*)?$/.test(behind);
  return isApart ? { ahead, behind } : null;
}

function partsOf(name: string): [stem: string, ending: string] {
  const [ending = ''] = /\.\w+$/.exec(name) ?? [];
  return [name.slice(0, name.length - ending.length), ending];
}

/**
 * The findings of files below the folders of versions, as `../1.4.2/start.md`, of which the repository
 * has none: they come from other branches.
 */
export function ofVersions<T extends Judgement>(
  findings: readonly T[],
  { runbooks }: Catalog,
): ReadonlySet<T> {
  const below = findings.filter(({ messageId, data }) => {
    return messageId === 'missing-file' && version.test(data?.path ?? '');
  });
  const folders = new Set(below.map(({ data }) => version.exec(data?.path ?? '')?.[0]));
  if (folders.size <= FEW_FILES) return new Set();
  return new Set(runbooks.some(({ path }) => version.test(path)) ? [] : below);
}

const version = /(?:^|\/)v?\d+(?:\.\d+)+(?=\/)/;
