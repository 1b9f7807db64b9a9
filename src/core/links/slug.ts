import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/**
 * Text of a heading as GitHub slugs it: without HTML tags and without the `alt` of images, so
 * `# Rust ![build](b.svg)` gives `Rust ` and, with the space kept, the anchor `#rust-`.
 */
export function headingText(heading: Heading): string {
  return textOf(heading, { includeHtml: false, includeImageAlt: false });
}

/**
 * Makes the slug function of one document. Every heading must pass through it once, in order: the
 * second of two equal headings becomes `name-1`, as on GitHub.
 */
export function createSlugger(): (headingText: string) => string {
  const slugger = new GithubSlugger();
  return (headingText) => slugger.slug(headingText);
}
