/** Marks and blanks that end a word of an anchor. */
const breaks = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g;

/**
 * Anchors of VitePress: letters lose their accents, marks become one hyphen, and a digit in front
 * gets `_`; the second of two equal ones becomes `name-1`.
 */
export function createVitepressSlugger(): (headingText: string) => string {
  const taken = new Set<string>();
  return (headingText) => {
    const stem = headingText
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(breaks, '-')
      .replace(/^-+|-+$/g, '')
      .replace(/^\d/, '_$&')
      .toLowerCase();
    let slug = stem;
    for (let count = 1; taken.has(slug); count += 1) slug = `${stem}-${count}`;
    taken.add(slug);
    return slug;
  };
}
