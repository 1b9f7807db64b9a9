import type { ResolvedLink } from '../../core/links/graph.ts';

/** Whether what looks like a link is none to a reader, so that nothing of it can be broken. */
export function isNoLink(
  { from, link, target }: ResolvedLink,
  textOf: () => string,
  credits: () => readonly Credits[],
): boolean {
  if (link.type === 'diagram') return false;
  const { offset } = link.position.start;
  const isMissingAnchor = target.kind === 'page' && target.fragment.state === 'missing';
  return (
    // Pictures of DocC have no extension.
    (link.type === 'image' && /\.docc\//.test(from.path)) ||
    // A picture that the code of the page draws.
    (link.type === 'image' &&
      /^[^/]+$/.test(link.url) &&
      /^`{3,}@(?:example|eval|setup)/m.test(textOf())) ||
    // A chapter that mdBook only announces.
    (target.kind === 'empty' && /(?:^|\/)SUMMARY\.md$/.test(from.path)) ||
    (target.kind === 'empty' && isWithoutText(textOf(), offset)) ||
    isCommented(textOf(), offset) ||
    isForeignTag(textOf(), offset) ||
    isMark(textOf(), offset) ||
    (/\.mdx$/i.test(from.path) && isBetween(textOf(), offset, '{/*', '*/}')) ||
    isBetween(textOf(), offset, '{% comment %}', '{% endcomment %}') ||
    // The author tells another checker to leave these links alone.
    isBetween(
      textOf(),
      offset,
      '<!-- markdown-link-check-disable -->',
      '<!-- markdown-link-check-enable -->',
    ) ||
    (isMissingAnchor &&
      isCreditUrl(link.url) &&
      credits().some(({ start, end }) => {
        return start <= offset && offset < end;
      }))
  );
}

/** Whether an offset is behind an opening mark that no closing one follows. */
function isBetween(text: string, offset: number, opening: string, closing: string): boolean {
  return text.lastIndexOf(opening, offset) > text.lastIndexOf(closing, offset);
}

/** `<a href="name" id="name"></a>` and `[](){#name}` are anchors: nothing of them can be clicked. */
function isMark(text: string, offset: number): boolean {
  if (/^\[\]\(\)\{/.test(text.slice(offset, offset + 5))) return true;
  const tag = text.startsWith('<a', offset) ? text.slice(offset, offset + 600) : '';
  return /^<a\s[^>]*\b(?:id|name)=[^>]*>\s*<\/a>/i.test(tag);
}

/** Whether the line of an offset is a comment of MyST: `% [x](gone.md)`. */
function isCommented(text: string, offset: number): boolean {
  return text.startsWith('% ', text.lastIndexOf('\n', offset - 1) + 1);
}

/** `<a href=""></a>` fills a cell; there is nothing to click. */
function isWithoutText(text: string, offset: number): boolean {
  return /^<a\s[^<>]*>\s*<\/a>/i.test(text.slice(offset, offset + 200));
}

/** GitHub takes other tags out; `<Video src>` is a component of MDX, with addresses of its own. */
function isForeignTag(text: string, offset: number): boolean {
  const [, tag = 'a'] = /^<([a-z][\w.-]*)/i.exec(text.slice(offset, offset + 40)) ?? [];
  return /^[A-Z].*[a-z]/.test(tag) || !/^(?:a|area|img|picture|source|video|audio)$/i.test(tag);
}

/**
 * In the table that all-contributors writes an anchor such as `#infra-name` stands for a kind of
 * help that has no page.
 */
function isCreditUrl(url: string): boolean {
  return /^#[a-zA-Z0-9]+-[\w-]+$/.test(url);
}

/** Half-open offsets of a table of contributors. */
export interface Credits {
  start: number;
  end: number;
}

/** The tables of contributors in a text. */
export function creditsIn(text: string): Credits[] {
  const found: Credits[] = [];
  let start: number | null = null;
  for (const { 1: mark, index } of text.matchAll(/<!-- ALL-CONTRIBUTORS-LIST:(START|END)/g)) {
    if (mark === 'START') start ??= index;
    else if (start !== null) {
      found.push({ start, end: index });
      start = null;
    }
  }
  return found;
}
