import type { Anchor } from '../model.ts';
import { once } from './remember.ts';
import { decode } from './url.ts';

/**
 * What the part after `#` finds on a page, by GitHub's rules.
 * - `none`: no anchor is asked for (`#`, `#top`, nothing).
 * - `found`: an anchor; with `caseDiffers` GitHub still finds it, other readers may not.
 * - `attribute`: only a `{#id}` in the heading has that name, which GitHub shows as text.
 * - `open`: cannot be judged here: line numbers, footnotes.
 * - `missing`: `wanted` is the name that no anchor has.
 */
export type FragmentMatch =
  | { state: 'none' }
  | { state: 'found'; slug: string; caseDiffers: boolean }
  | { state: 'attribute'; slug: string }
  | { state: 'open' }
  | { state: 'missing'; wanted: string };

/** The anchors of one page, ready for look-up. */
export interface AnchorIndex {
  slugs(): readonly string[];
  match(fragment: string): FragmentMatch;
  /** The anchor of the same letters and digits: it differs in dashes and marks only. */
  alike(wanted: string): string | null;
  /** The only anchor that has the wanted one as a part, as a shortened heading does. */
  longer(wanted: string): string | null;
}

const lineNumbers = /^L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$/i;
const footnote = /^(?:fn|fnref)[-:]?[\w-]+$/i;
/** Heading attribute of kramdown, Hugo, Docusaurus and others: `{#id}`, `{: #id .class}`. */
const headingAttribute = /\{:?[^{}#]*#([^\s{}]+)[^{}]*\}\s*$/;

export function indexAnchors(anchors: readonly Anchor[]): AnchorIndex {
  const exact = new Set(anchors.map(({ slug }) => slug));
  const slugBy = (key: (anchor: Anchor) => string) => once(() => firstSlugs(anchors, key));
  const folded = slugBy(({ slug }) => fold(slug));
  const bare = slugBy(({ slug }) => lettersAndDigits(slug));
  const attributes = slugBy(({ source, text }) =>
    source === 'heading' ? (headingAttribute.exec(text)?.[1] ?? '') : '',
  );

  function find(name: string): FragmentMatch | null {
    if (exact.has(name)) return { state: 'found', slug: name, caseDiffers: false };
    const slug = folded().get(fold(name));
    if (slug === undefined) return null;
    return { state: 'found', slug, caseDiffers: slug.normalize() !== name.normalize() };
  }

  return {
    slugs: () => [...exact],
    match(fragment) {
      if (fragment === '') return { state: 'none' };
      if (exact.has(fragment)) return { state: 'found', slug: fragment, caseDiffers: false };
      // What follows `:~:` is for the browser (text fragments); the name ends there.
      const written = fragment.replace(/:~:.*$/s, '');
      const name = decode(written);
      if (name === '') return { state: 'none' };
      const plain = name.replace(/^user-content-/i, '');
      const found = find(name) ?? find(plain) ?? find(written);
      if (found !== null) return found;
      if (/^top$/i.test(name)) return { state: 'none' };
      if (lineNumbers.test(name) || footnote.test(plain)) return { state: 'open' };
      const slug = attributes().get(name);
      return slug === undefined ? { state: 'missing', wanted: name } : { state: 'attribute', slug };
    },
    alike(wanted) {
      const letters = lettersAndDigits(wanted);
      return letters === '' ? null : (bare().get(letters) ?? null);
    },
    longer(wanted) {
      const part = fold(wanted);
      const [slug, ...others] = [...exact].filter((name) => fold(name).includes(part));
      return part.length < 4 || others.length > 0 ? null : (slug ?? null);
    },
  };
}

/** The slug of the first anchor for each key; anchors without a key are left out. */
function firstSlugs(
  anchors: readonly Anchor[],
  key: (anchor: Anchor) => string,
): Map<string, string> {
  const slugs = new Map<string, string>();
  for (const anchor of anchors) {
    const name = key(anchor);
    if (name !== '' && !slugs.has(name)) slugs.set(name, anchor.slug);
  }
  return slugs;
}

function fold(name: string): string {
  return name.normalize().toLowerCase();
}

function lettersAndDigits(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '');
}
