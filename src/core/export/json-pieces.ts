/**
 * The JSON of an object whose last key has a list, in pieces: one for the items that are made of each source.
 * Together they are what `JSON.stringify` gives for the whole.
 */
export function* jsonPieces<Source>(
  head: object,
  key: string,
  sources: Iterable<Source>,
  itemsOf: (source: Source) => readonly unknown[],
): Generator<string, void> {
  const start = JSON.stringify({ ...head, [key]: [] });
  yield start.slice(0, -2);
  let isFirst = true;
  for (const source of sources) {
    const items = itemsOf(source);
    if (items.length === 0) continue;
    yield `${isFirst ? '' : ','}${JSON.stringify(items).slice(1, -1)}`;
    isFirst = false;
  }
  yield ']}';
}
