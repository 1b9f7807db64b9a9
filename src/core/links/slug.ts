import GithubSlugger from 'github-slugger';
import type { Heading, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

declare module 'mdast' {
  interface TextData {
    /** Whether it is a name in angle brackets in a heading, whose anchor on GitHub does not have it. */
    isBracketed?: boolean;
  }
}

/**
 * Text of a heading as a reader sees it: without HTML tags and without the `alt` of images, so
 * `# Rust ![build](b.svg)` gives `Rust `.
 */
export function headingText(heading: Heading): string {
  return textOf(heading, { includeHtml: false, includeImageAlt: false });
}

/** The same as GitHub slugs it: with the space kept `#rust-`, and without the name in `# Restart <service>`. */
export function sluggedText(node: Nodes): string {
  if ('children' in node) return node.children.map(sluggedText).join('');
  const isName = node.type === 'text' && node.data?.isBracketed === true;
  return isName ? '' : textOf(node, { includeHtml: false, includeImageAlt: false });
}

/**
 * Makes the slug function of one document. Every heading must pass through it once, in order: the
 * second of two equal headings becomes `name-1`, as on GitHub.
 */
export function createSlugger(): (headingText: string) => string {
  const slugger = new GithubSlugger();
  return (headingText) => slugger.slug(headingText);
}
