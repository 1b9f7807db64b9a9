/** Signs that GitBook writes as words. */
const words: Readonly<Record<string, string>> = {
  $: 'usd',
  '%': 'percent',
  '&': 'and',
  '|': 'or',
  '<': 'less-than-',
  '>': '-greater-than',
};

/**
 * Anchors of GitBook: dots stay, one hyphen for blanks, `id-` ahead of a digit; the second of two
 * equal ones becomes `name-1`.
 */
export function createGitbookSlugger(): (headingText: string) => string {
  const slug = createPlainGitbookSlugger();
  return (headingText) => slug(headingText).replace(/^(?=\d)/, 'id-');
}

/** The same as older versions of GitBook write them, without `id-`. */
export function createPlainGitbookSlugger(): (headingText: string) => string {
  const taken = new Set<string>();
  return (headingText) => {
    const stem = headingText
      .toLowerCase()
      .replace(/[$%&|<>]/g, (sign) => words[sign] ?? sign)
      .replaceAll('/', '-')
      .replace(/[^\p{L}\p{N}\s._-]/gu, '')
      .trim()
      .replace(/[\s-]+/g, '-')
      .replace(/^-|-$/g, '');
    let slug = stem;
    for (let count = 1; taken.has(slug); count += 1) slug = `${stem}-${count}`;
    taken.add(slug);
    return slug;
  };
}
