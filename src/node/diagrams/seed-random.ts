/**
 * Mermaid uses random numbers for ids and layouts, so they are the same each time. Runs in a page too,
 * hence on its own. The generator is mulberry32, and any constant is a valid seed.
 */
export function seedRandom(): void {
  let state = 1;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
