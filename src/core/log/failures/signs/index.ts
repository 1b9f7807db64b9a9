import { checkers } from './checkers.ts';
import { cluster } from './cluster.ts';
import { compilers } from './compilers.ts';
import { languages } from './languages.ts';
import { linkers } from './linkers.ts';
import { packages } from './packages.ts';
import { runners } from './runners.ts';
import { runtimes } from './runtimes.ts';
import { services } from './services.ts';
import type { Rank, Sign, SignTable } from './sign.ts';
import { system } from './system.ts';
import { testReports } from './test-reports.ts';
import { testRunners } from './test-runners.ts';

const signTables: readonly SignTable[] = [
  testRunners,
  testReports,
  compilers,
  linkers,
  checkers,
  runtimes,
  languages,
  packages,
  system,
  services,
  cluster,
  runners,
];

/** What names the cause comes first; what only says that a command has ended, before vague words. */
const ORDER: readonly Rank[] = ['root', 'cause', 'consequence', 'summary', 'detail', 'general'];

/** All signs, in the order in which they are tried. */
export const failureSigns: readonly (readonly [Rank, Sign])[] = ORDER.flatMap((rank) =>
  signTables.flatMap((table) => (table[rank] ?? []).map((sign) => [rank, sign] as const)),
);
