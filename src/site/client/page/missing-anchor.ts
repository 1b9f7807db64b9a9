import { create } from './dom.ts';
import { t } from './words.ts';

interface Place {
  href: string;
  title: string;
}

/** Suggests places for an anchor that the page does not have. */
export async function explainMissingAnchor(): Promise<void> {
  const wanted = anchorOf(location.hash);
  const article = document.querySelector('article.prose');
  if (wanted === '' || article === null || document.getElementById(wanted) !== null) return;
  // Names such as `L10` or `:~:text=` are not headings.
  if (!/^[\p{L}\p{N}_-]{3,}$/u.test(wanted) || /^L\d+/.test(wanted)) return;
  const places = [...(await movedEntries(wanted)), ...closestHeading(wanted)];
  // The reader may have gone elsewhere on the page.
  if (anchorOf(location.hash) !== wanted) return;
  const links = places.flatMap(({ href, title }) => [' ', create('a', { href }, title)]);
  const text =
    t('There is no “{name}” on this page.', { name: wanted }) +
    (places.length > 0 ? ` ${t('Maybe you mean:')}` : '');
  const notice = create('p', { class: 'notice', role: 'status' }, text, ...links);
  document.querySelector('.missing-anchor')?.remove();
  notice.classList.add('missing-anchor');
  article.before(notice);
}

function anchorOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Entries of other pages that have the same anchor. */
async function movedEntries(anchor: string): Promise<Place[]> {
  const home = document.querySelector<HTMLAnchorElement>('a.brand')?.href;
  if (home === undefined) return [];
  try {
    const response = await fetch(new URL('signatures.json', home));
    const index: { entries: { url: string; title: string }[] } = await response.json();
    const ending = `#${encodeURIComponent(anchor)}`;
    return index.entries
      .filter(({ url }) => url.endsWith(ending))
      .slice(0, 3)
      .map(({ url, title }) => ({ href: url, title }));
  } catch {
    return [];
  }
}

/** The heading of this page that shares most words with the anchor, at least half of them. */
function closestHeading(anchor: string): Place[] {
  const wanted = wordsOf(anchor);
  let best: Element | null = null;
  let bestScore = 0;
  for (const heading of document.querySelectorAll('article :is(h2, h3, h4, h5, h6)[id]')) {
    const words = wordsOf(heading.id);
    const shared = [...wanted].filter((word) => words.has(word)).length;
    const score = shared / Math.max(wanted.size, words.size);
    if (score <= bestScore) continue;
    best = heading;
    bestScore = score;
  }
  if (best === null || bestScore < 0.5) return [];
  return [{ href: `#${encodeURIComponent(best.id)}`, title: best.textContent ?? best.id }];
}

function wordsOf(slug: string): Set<string> {
  return new Set(
    slug
      .toLowerCase()
      .split(/[-_]+/)
      .filter((word) => word !== ''),
  );
}
