/** Marks that an anchor lacks; those of Chinese and Japanese stay. */
const marks = /[\u2000-\u206f\u2e00-\u2e7f\\'!"#$%&()*+,./:;<=>?@[\]^`{|}~]/g;

/** Anchors of Docsify: no marks, one hyphen for blanks, and `_` in front of a digit. */
export function createDocsifySlugger(): (headingText: string) => string {
  const taken = new Set<string>();
  return (headingText) => {
    const stem = headingText
      .trim()
      .replace(/<[^>]*>/g, '')
      .replace(marks, '')
      .replace(/[\s-]+/g, '-')
      .replace(/^\d/, '_$&')
      .toLowerCase();
    let slug = stem;
    for (let count = 1; taken.has(slug); count += 1) slug = `${stem}-${count}`;
    taken.add(slug);
    return slug;
  };
}
