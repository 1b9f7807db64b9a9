/** Rows of one `tbody`: few enough to be laid out at once, enough that a long table has few bodies. */
const bodySize = 100;

/** The rows of a long table, split into bodies; at least one body. */
export function inBodies<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.max(1, Math.ceil(rows.length / bodySize));
  return Array.from({ length: count }, (_, index) => {
    return rows.slice(index * bodySize, (index + 1) * bodySize);
  });
}
