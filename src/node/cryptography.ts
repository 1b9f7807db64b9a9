import { once } from '../core/memoize.ts';

/**
 * Node's module, which takes milliseconds to load, on first use: `--help` needs none of it. Not imported,
 * because that would compute every export of the module.
 */
export const cryptography = once(() => process.getBuiltinModule('node:crypto'));
