/**
 * What one would write without an engine: every line against every regular expression, or against
 * one alternation of all: `node regexes.ts loop|alternation <log> <signatures>`.
 */
import { readFileSync } from 'node:fs';
import { makeSignatures } from './signatures.ts';

const [way, path = '', count] = process.argv.slice(2);
const sources = makeSignatures(Number(count)).map(({ regex }) => regex);
const regexes =
  way === 'loop'
    ? sources.map((source) => new RegExp(source))
    : [new RegExp(sources.map((source) => `(?:${source})`).join('|'))];
let hits = 0;
for (const line of readFileSync(path, 'utf8').split('\n')) {
  for (const regex of regexes) if (regex.test(line)) hits += 1;
}
console.log(`${hits} hits`);
