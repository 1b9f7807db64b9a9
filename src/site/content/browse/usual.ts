/** What more than half of several items have, so that it tells nothing apart; null where nothing is so. */
export function usual<Item, Fact>(items: readonly Item[], fact: (item: Item) => Fact): Fact | null {
  if (items.length === 1) return null;
  const counts = new Map<Fact, number>();
  for (const item of items) counts.set(fact(item), (counts.get(fact(item)) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > items.length)?.[0] ?? null;
}
