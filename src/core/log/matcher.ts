export { compileSignatures, type MatchEntry } from '../pattern/compile.ts';
export type { Match } from './entry-hits.ts';
export { matchText } from './log-matcher.ts';
