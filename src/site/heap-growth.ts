import { setFlagsFromString } from 'node:v8';

/** With fewer runbooks, what is alive and the garbage beside it fit into any machine. */
const MANY = 6_000;
/** Garbage may be so many percent of what is alive. */
const PERCENT = 50;

/**
 * Bounds the garbage of a build with many pages. V8 otherwise lets it become several times as large as what
 * is alive, as far as the machine has the memory, which is not less work in such a heap.
 */
export function boundGarbage(runbooks: number): void {
  if (runbooks >= MANY) setFlagsFromString(`--heap-growing-percent=${PERCENT}`);
}
