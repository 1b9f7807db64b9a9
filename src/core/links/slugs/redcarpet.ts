/**
 * Anchors of Redcarpet, as Middleman has them: runs of anything but letters and digits become one
 * hyphen. The second of two equal ones has the anchor of the heading above its level in front.
 */
export function createRedcarpetSlugger(): (headingText: string, depth: number) => string {
  return sluggerOf('-');
}

/** The same of versions that write an apostrophe as `&#39;` first. */
export function createEscapedSlugger(): (headingText: string, depth: number) => string {
  return sluggerOf('-39-');
}

function sluggerOf(apostrophe: string): (headingText: string, depth: number) => string {
  const taken: { slug: string; depth: number }[] = [];
  const isTaken = (wanted: string) => taken.some(({ slug }) => slug === wanted);
  return (headingText, depth) => {
    let slug = headingText
      .toLowerCase()
      .replaceAll('&', 'amp')
      .replaceAll("'", apostrophe)
      .replace(/[^0-9a-z]+/g, '-')
      .replace(/^-+|-+$/g, '');
    if (isTaken(slug)) {
      const above = taken.findLast((other) => other.depth < depth);
      if (above !== undefined) slug = `${above.slug}-${slug}`;
    }
    const stem = slug;
    for (let count = 2; isTaken(slug); count += 1) slug = `${stem}-${count}`;
    taken.push({ slug, depth });
    return slug;
  };
}
