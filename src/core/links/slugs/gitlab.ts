/**
 * Anchors of GitLab (its `TableOfContentsFilter`): as on GitHub, but runs of hyphens
 * become one, and a number alone, which would be an issue, gets a word in front of it.
 */
export function createGitlabSlugger(): (headingText: string) => string {
  const uses = new Map<string, number>();
  return (headingText) => {
    const slug = headingText
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
      .replace(/-{2,}/g, '-')
      .replace(/^\d+$/, 'anchor-$&');
    const earlier = uses.get(slug) ?? 0;
    uses.set(slug, earlier + 1);
    return earlier === 0 ? slug : `${slug}-${earlier}`;
  };
}
