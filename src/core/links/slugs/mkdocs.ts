/**
 * Anchors of MkDocs (the `toc` extension of Python-Markdown): letters lose their accents, other
 * scripts vanish, and runs of spaces and hyphens become one hyphen.
 */
export function createMkdocsSlugger(): (headingText: string) => string {
  return numbered((headingText) =>
    headingText
      .normalize('NFKD')
      .replace(/[^\w\s-]/g, '')
      .trim()
      .toLowerCase()
      .replace(/[-\s]+/g, '-'),
  );
}

/** The same with `pymdownx.slugs`, which sites in other languages use: all letters stay. */
export function createPymdownSlugger(): (headingText: string) => string {
  return numbered((headingText) =>
    headingText
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The second of two equal names becomes `name_1`; an empty one, `_1`. */
function numbered(slugOf: (headingText: string) => string): (headingText: string) => string {
  const taken = new Set<string>();
  return (headingText) => {
    let slug = slugOf(headingText);
    while (slug === '' || taken.has(slug)) {
      const [, stem = slug, count = '0'] = /^(.*)_(\d+)$/.exec(slug) ?? [];
      slug = `${stem}_${Number(count) + 1}`;
    }
    taken.add(slug);
    return slug;
  };
}
