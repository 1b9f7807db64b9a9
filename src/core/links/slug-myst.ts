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
