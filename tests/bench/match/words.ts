import type { Random } from '../random.ts';

/** Words of which identifiers in logs are made. */
export const WORDS = (
  'account adapter agent alert audit auth backup balance batch billing bridge broker bucket build ' +
  'cache cargo channel check checkout client cluster codec collector config connect consumer context ' +
  'controller core cursor daemon database decoder delta deploy device digest dispatch driver edge ' +
  'encoder engine event export fabric factory feature fetch field filter flow frame gateway grant ' +
  'graph group handler hash health hook image import index ingest input insert invoice item job ' +
  'journal kernel key label lease ledger level limit link loader locale lock logger manifest mapper ' +
  'matrix merge message meta metric mirror model monitor mount network node notify object offset ' +
  'order output owner packet page parser partition patch payload peer permit pipeline plan planner ' +
  'platform plugin point policy pool port prefix probe process profile proxy publish query queue ' +
  'quota range rate reader record region registry relay release render replica report request ' +
  'resolver resource restore result retry role rollout root route router rule runner runtime sample ' +
  'scan schedule schema scope script search secret segment sender server service session shard ' +
  'share signal slot snapshot socket source split stage state storage store stream string subject ' +
  'sync system table target task tenant thread ticket timer token topic trace tracker transfer tree ' +
  'trigger tunnel update upload usage user validate value vector vendor version view volume wallet ' +
  'watch webhook widget window worker writer zone'
).split(' ') as [string, ...string[]];

/** Some of them, joined: `cache_lease_probe`. */
export function joined(random: Random, count: number, by: string): string {
  return Array.from({ length: count }, () => random.pick(WORDS)).join(by);
}

/** `CacheLeaseProbe`. */
export function camel(random: Random, count: number): string {
  const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return Array.from({ length: count }, () => upper(random.pick(WORDS))).join('');
}
