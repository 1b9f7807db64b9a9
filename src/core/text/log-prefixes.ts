import { ciPrefixes } from './log-prefixes/ci.ts';
import { databasePrefixes } from './log-prefixes/databases.ts';
import { frameworkPrefixes } from './log-prefixes/frameworks.ts';
import { loggerPrefixes } from './log-prefixes/loggers.ts';
import { LEVEL, type PrefixRow, sticky } from './log-prefixes/prefix.ts';
import { servicePrefixes } from './log-prefixes/services.ts';
import { systemPrefixes } from './log-prefixes/systems.ts';
import { toolPrefixes } from './log-prefixes/tools.ts';

/** A level alone, which tells too much to be a mere prefix; what stands behind it may be meant by `^`. */
export const PLAIN_LEVEL = sticky`(?:${LEVEL}:? |npm (?:ERR!|error|WARN|warn) )\s*(?=\S)`;

/**
 * Known prefixes; the first that matches counts, and then the next may follow. A new prefix is a row
 * of one of these tables, and nothing else.
 */
export const logPrefixes: readonly PrefixRow[] = [
  ...databasePrefixes,
  ...frameworkPrefixes,
  ...ciPrefixes,
  ...systemPrefixes,
  ...loggerPrefixes,
  ...servicePrefixes,
  ...toolPrefixes,
];
