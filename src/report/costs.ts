/** A table for people, with the highest cost first. */
export function formatCosts(costs: ReadonlyMap<string, number>): string {
  const rows = [...costs].sort(([, a], [, b]) => b - a);
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, milliseconds]) => {
    return `${name.padEnd(width)}  ${milliseconds.toFixed(1).padStart(9)} ms`;
  });
  return `${lines.join('\n')}\n`;
}
