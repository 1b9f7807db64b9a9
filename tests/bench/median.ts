/** Of an even number of values the mean of the two in the middle; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 === 1
      ? [sorted[middle], sorted[middle]]
      : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
}
