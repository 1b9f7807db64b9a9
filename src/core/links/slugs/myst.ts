/** Anchors of MyST (`myst_heading_anchors`); the third of three equal ones becomes `name-1-2`. */
export function createMystSlugger(): (headingText: string) => string {
  const taken = new Set<string>();
  return (headingText) => {
    let slug = headingText
      .toLowerCase()
      .replaceAll(' ', '-')
      .replace(/[^\p{L}\p{N}_-]/gu, '');
    for (let count = 1; taken.has(slug); count += 1) slug = `${slug}-${count}`;
    taken.add(slug);
    return slug;
  };
}

/** Anchors that Sphinx itself gives (docutils): runs of anything but letters and digits become a hyphen. */
export function createDocutilsSlugger(): (headingText: string) => string {
  const taken = new Set<string>();
  return (headingText) => {
    const slug = headingText
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '');
    // The second of two equal ones has a number of its own.
    if (taken.has(slug)) return '';
    taken.add(slug);
    return slug;
  };
}
