import type { FragmentMatch } from './fragment.ts';
import type {
  Leniency,
  LinkContext,
  PageTarget,
  PathTarget,
  Place,
  Project,
} from './link-target.ts';
import type { Pages } from './pages.ts';
import { fileName } from './path.ts';

/** The page, file or folder at a path of the project. */
export function placeAt(path: string, { pages, project }: LinkContext): Place | null {
  const page = pages.byPath(path);
  if (page !== null) return { runbook: page, caseDiffers: false };
  if (path === '.' || pages.isFolder(path)) return folderAt(path, false, pages);
  const type = typeOf(path, project);
  if (type !== null) return { path, type, caseDiffers: false };
  const similar = pages.byPathAnyCase(path);
  if (similar !== null) return { runbook: similar, caseDiffers: true };
  const folder = pages.folderAnyCase(path);
  return folder === null ? null : folderAt(folder, true, pages);
}

function folderAt(path: string, caseDiffers: boolean, pages: Pages): Place {
  const runbook = pages.folderPage(path);
  return runbook === null ? { path, type: 'directory', caseDiffers } : { runbook, caseDiffers };
}

/** File systems differ in the Unicode form of names, and so do editors. */
export function typeOf(path: string, project: Project): 'file' | 'directory' | null {
  const type = project.pathType(path);
  if (type === 'outside') return null;
  if (type !== null) return type;
  for (const form of ['NFC', 'NFD']) {
    const other = path.normalize(form);
    const otherType = other === path ? null : project.pathType(other);
    if (otherType !== null && otherType !== 'outside') return otherType;
  }
  return null;
}

/** Whether an address names a file with an extension, as far as one can tell. */
export function hasExtension(path: string): boolean {
  // A folder may be called `apps.example.org/`.
  return /\.[a-z][a-z0-9]{0,9}$|\.md\/$/i.test(
    fileName(path.replace(/\/$/, '')) + (path.endsWith('/') ? '/' : ''),
  );
}

export function isImage(path: string): boolean {
  return /\.(?:png|jpe?g|gif|svg|webp)$/i.test(path);
}

/** What lies at a place, with the anchor that a link asks of it. */
export function targetAt(
  place: Place,
  fragment: string,
  reading: Leniency['reading'],
  backslash: boolean,
  context: LinkContext,
): PageTarget | PathTarget {
  if ('runbook' in place) {
    const match = context.anchorsOf(place.runbook).match(fragment);
    return { kind: 'page', ...place, reading, backslash, fragment: match };
  }
  const isMarkdown = place.type === 'file' && /\.(?:md|mdx|markdown)$/i.test(place.path);
  const anchors = fragment !== '' && isMarkdown ? context.anchorsAt(place.path) : null;
  const match: FragmentMatch =
    fragment === '' ? { state: 'none' } : (anchors?.match(fragment) ?? { state: 'open' });
  return { kind: 'path', ...place, reading, backslash, fragment: match };
}
