import { compilers } from './compilers.ts';
import { packages } from './packages.ts';
import { runners } from './runners.ts';
import { runtimes } from './runtimes.ts';
import type { Sign, SignTable, Telling } from './sign.ts';
import { system } from './system.ts';
import { testRunners } from './test-runners.ts';

export const signTables: readonly SignTable[] = [
  testRunners,
  compilers,
  runtimes,
  packages,
  system,
  runners,
];

/** What names the cause comes first; what only says that a command has ended, before vague words. */
const ORDER: readonly Telling[] = ['cause', 'consequence', 'summary', 'detail', 'general'];

/** All signs, in the order in which they are tried. */
export const failureSigns: readonly (readonly [Telling, Sign])[] = ORDER.flatMap((telling) =>
  signTables.flatMap((table) => (table[telling] ?? []).map((sign) => [telling, sign] as const)),
);
