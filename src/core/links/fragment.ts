import { once } from '../memoize.ts';
import type { Anchor } from '../model.ts';
import { attributeOf, attributesBelow, namesOf } from './anchor-names.ts';
import type { Dialect } from './dialect.ts';
import { mayBeMade } from './made-anchors.ts';
import { decode } from './url.ts';

/**
 * What the part after `#` finds on a page.
 * - `none`: no anchor is asked for (`#`, `#top`, `#readme`, nothing).
 * - `found`: an anchor, whose slug is GitHub's in every dialect; with `caseDiffers` GitHub still
 *   finds it, other readers may not. `publishedAs` is there where GitHub alone finds it: the name
 *   that the dialect has for it.
 * - `attribute`: only a `{#id}` in or below the heading has that name, which GitHub shows as text.
 * - `open`: cannot be judged here: line numbers, footnotes, pages that take in other files.
 * - `missing`: `wanted` is the name that no anchor has.
 */
export type FragmentMatch =
  | { state: 'none' }
  | { state: 'found'; slug: string; caseDiffers: boolean; publishedAs?: string }
  | { state: 'attribute'; slug: string }
  | { state: 'open' }
  | { state: 'missing'; wanted: string };

/** The anchors of one page, indexed by their names in the dialect of the page. */
export interface AnchorIndex {
  names(): readonly string[];
  match(fragment: string): FragmentMatch;
  /** The anchor with the same letters and digits, which differs only in dashes and marks. */
  alike(wanted: string): string | null;
  /** The only anchor that begins with the wanted one and goes on behind a hyphen. */
  begun(wanted: string): string | null;
  /** The only anchor that contains the wanted one, as for a shortened heading. */
  longer(wanted: string): string | null;
}

const lineNumbers = /^L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$/i;
/** How many names all questions for a longer one look at together: a suggestion is a courtesy. */
const mostLooks = 1_000_000;
const footnote = /^(?:fn|fnref)[-:]?[\w-]+$/i;
/** The place of a tab among those of a page, as MkDocs counts them. */
const countedTab = /^__tabbed_\d+_\d+$/;
/** The place of a heading without Latin letters among those of a page. */
const countedHeading = /^_\d+$/;

/**
 * Indexes the anchors of a page; `textOf` returns its text, for dialects with anchors outside of
 * headings.
 */
export function indexAnchors(
  anchors: readonly Anchor[],
  dialect: Dialect,
  textOf: () => string,
): AnchorIndex {
  const exact = new Set(anchors.map(({ slug }) => slug));
  const folded = once(() => firstByKey(exact, fold));
  const own = dialect.name === 'github' ? null : once(() => namesOf(anchors, dialect, textOf()));
  const names = () => [...(own === null ? exact : own().keys())];
  const bare = once(() => firstByKey(names(), lettersAndDigits));
  const foldedNames = once(() => names().map((name): [string, string] => [fold(name), name]));
  const attributes = once(() => {
    const slugs = anchors.map((anchor): [string, string] => [attributeOf(anchor), anchor.slug]);
    return new Map([...attributesBelow(anchors, textOf()), ...slugs.reverse()]);
  });

  let looks = 0;

  function onGithub(name: string): FragmentMatch | null {
    if (exact.has(name)) return { state: 'found', slug: name, caseDiffers: false };
    const slug = folded().get(fold(name));
    if (slug === undefined) return null;
    return { state: 'found', slug, caseDiffers: slug.normalize() !== name.normalize() };
  }

  /** Labels of MyST do not differ in case. */
  function labelled(name: string): string | undefined {
    if (own === null || !dialect.labels) return undefined;
    const [, label = ''] = foldedNames().find(([key]) => key === fold(name)) ?? [];
    return own().get(label);
  }

  /** What the tool looks for where a link has that name. */
  function slugged(name: string): string {
    const [create] = dialect.sluggedLinks ? dialect.sluggers : [];
    return create === undefined ? name.normalize() : create()(name, 0);
  }

  function find(name: string): FragmentMatch | null {
    if (own === null) return onGithub(name);
    const slug = own().get(name) ?? own().get(slugged(name)) ?? labelled(name);
    if (slug !== undefined) return { state: 'found', slug, caseDiffers: false };
    const found = onGithub(name);
    if (found?.state !== 'found') {
      const [, folded = ''] = foldedNames().find(([key]) => key === fold(name)) ?? [];
      const meant = own().get(folded);
      return meant === undefined ? null : { state: 'found', slug: meant, caseDiffers: true };
    }
    const publishedAs = [...own()].find(([, known]) => known === found.slug)?.[0];
    return publishedAs === undefined ? null : { ...found, publishedAs };
  }

  return {
    names,
    match(fragment) {
      if (fragment === '') return { state: 'none' };
      if (own === null && exact.has(fragment)) {
        return { state: 'found', slug: fragment, caseDiffers: false };
      }
      // The text after `:~:` is for the browser (text fragments), so the name ends there.
      const written = fragment.replace(/:~:.*$/s, '');
      const name = decode(written);
      if (name === '') return { state: 'none' };
      const plain = name.replace(/^user-content-/i, '');
      const found = find(name) ?? find(plain) ?? find(written);
      if (found !== null) return found;
      // GitHub has both on every page.
      if (/^(?:top|readme)$/i.test(name)) return { state: 'none' };
      // The tabs of Microsoft's documentation are headings that link so.
      if (name.startsWith('tab/')) return { state: 'open' };
      if (lineNumbers.test(name) || footnote.test(plain) || countedTab.test(name))
        return { state: 'open' };
      const slug = attributes().get(name);
      if (slug !== undefined) return { state: 'attribute', slug };
      if (dialect.tightHeadings && countedHeading.test(name)) return { state: 'open' };
      // A label of MyST may stand in a file of another kind.
      const isElsewhere = dialect.labels && bare().get(lettersAndDigits(name)) === undefined;
      if (isElsewhere || mayBeMade(name, textOf())) return { state: 'open' };
      return { state: 'missing', wanted: name };
    },
    alike(wanted) {
      const letters = lettersAndDigits(wanted);
      return letters === '' ? null : (bare().get(letters) ?? null);
    },
    begun(wanted) {
      const start = `${fold(wanted)}-`;
      const found = foldedNames().filter(([folded]) => folded.startsWith(start));
      return found.length === 1 ? (found[0]?.[1] ?? null) : null;
    },
    longer(wanted) {
      const part = fold(wanted);
      looks += foldedNames().length;
      if (part.length < 4 || looks > mostLooks) return null;
      let found: string | null = null;
      for (const [folded, name] of foldedNames()) {
        if (!folded.includes(part)) continue;
        if (found !== null) return null;
        found = name;
      }
      return found;
    },
  };
}

/** The first name for each key, without names that have no key. */
function firstByKey(names: Iterable<string>, key: (name: string) => string): Map<string, string> {
  const first = new Map<string, string>();
  for (const name of names) {
    const by = key(name);
    if (by !== '' && !first.has(by)) first.set(by, name);
  }
  return first;
}

function fold(name: string): string {
  return name.normalize().toLowerCase();
}

function lettersAndDigits(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '');
}
