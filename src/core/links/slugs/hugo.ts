/**
 * Anchors of Hugo (`autoHeadingIDType: github`, its default): letters, digits, `_` and `-` stay; a
 * heading without any of them becomes `heading`.
 */
export function createHugoSlugger(): (headingText: string) => string {
  const taken = new Set<string>();
  return (headingText) => {
    const stem =
      headingText
        .trim()
        .replace(/[^\p{L}\p{Nd}_\- ]/gu, '')
        .replaceAll(' ', '-')
        .toLowerCase() || 'heading';
    let slug = stem;
    for (let count = 1; taken.has(slug); count += 1) slug = `${stem}-${count}`;
    taken.add(slug);
    return slug;
  };
}
