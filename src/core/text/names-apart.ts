/**
 * How siblings are called in a list: a title that several of them have is followed by the last part
 * of the path, which only one has.
 */
export function namesApart(siblings: readonly { title: string; path: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { title } of siblings) counts.set(folded(title), (counts.get(folded(title)) ?? 0) + 1);
  return siblings.map(({ title, path }) => {
    const own = path.replace(/^.*\//, '');
    const isEnough = counts.get(folded(title)) === 1 || folded(own) === folded(title);
    return isEnough ? title : `${title} (${own})`;
  });
}

function folded(title: string): string {
  return title.trim().toLowerCase();
}
