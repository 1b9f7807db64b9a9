import { REGEX_TOKEN } from './match-regex.ts';

/**
 * Texts that every match of a regular expression holds where each run of white space is one blank:
 * plain characters at its top level, if that has no alternatives. With the flag `i`, in any case.
 */
export function literalsOfRegex(body: string): string[] {
  if (/\(\?[a-zA-Z-]*[imsU]|\\[Q\d]/.test(body)) return [];
  const runs: string[] = [''];
  let depth = 0;
  for (const [token] of body.matchAll(REGEX_TOKEN)) {
    if (token === '|' && depth === 0) return [];
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    const last = runs.length - 1;
    const run = runs[last] ?? '';
    // One blank or more is a run of white space, whose length is of no account.
    if (token === '+' && run.endsWith(' ')) continue;
    if (/^[?*{]/.test(token)) runs[last] = [...run].slice(0, -1).join('');
    const text = depth === 0 ? plainText(token) : '';
    if (text === '') runs.push('');
    else runs[last] = run + text;
  }
  return runs.filter((run) => run.trim() !== '');
}

function plainText(token: string): string {
  if (/^\\[^\w\s]$/u.test(token)) return token.slice(1);
  if (/^(?:\s|\\[stf])$/u.test(token)) return ' ';
  return /^[^\\^$.|?*+(){}[\]]$/u.test(token) ? token : '';
}
