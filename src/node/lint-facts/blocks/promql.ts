import { parser } from '@prometheus-io/lezer-promql';
import { type BlockProblem, placeOf } from './block-problem.ts';

/**
 * The first problem of a block of queries: separated by blank lines or comments, or one on each line. Variables of
 * Grafana and placeholders count as what may stand in their place.
 */
export function checkPromql(code: string): BlockProblem | null {
  const filled = fill(code);
  if (firstError(filled) === null) return null;
  let start = 0;
  for (const part of filled.split(/(?<=\n[ \t]*\n)|(?<=\n)(?=[ \t]*#)/)) {
    const error = isText(part) ? null : firstError(part);
    if (error !== null && !eachLineParses(part)) {
      const offset = Math.min(start + error, code.length);
      const [token = ''] = /\S{1,30}/.exec(code.slice(offset)) ?? [];
      return {
        reason: 'unparsable',
        token: token === '' ? 'the query ends too early' : `unexpected "${token}"`,
        ...placeOf(code, offset),
      };
    }
    start += part.length;
  }
  return null;
}

function eachLineParses(part: string): boolean {
  return part.split('\n').every((line) => isText(line) || firstError(line) === null);
}

function isText(part: string): boolean {
  return part.replace(/#[^\n]*/g, '').trim() === '';
}

/** Offset of the first place that is no PromQL; null without one. */
function firstError(query: string): number | null {
  let found: number | null = null;
  parser.parse(query).iterate({
    enter: (node) => {
      if (found !== null) return false;
      if (node.type.isError) found = node.from;
      return undefined;
    },
  });
  return found;
}

/** Replaces variables and placeholders at equal length. */
function fill(code: string): string {
  const same = (text: string, whole: string) => text.padEnd(whole.length).slice(0, whole.length);
  return code
    .replace(/\[\s*(?:\$\{?\w+\}?|<[^<>\]\n]*>|x+)\s*(?=[\]:])/g, (whole) => same('[5m', whole))
    .replace(/(?<=:\s*)(?:\$\{?\w+\}?|<[^<>\]\n]*>|x{3,})(?=\s*\])/g, (whole) => same('5m', whole))
    .replace(/(?<=[=~]\s*)<([^<>"\n]*)>/g, (_whole, name: string) => `"${name}"`)
    .replace(/<([\w .-]+)>/g, (whole) => whole.replace(/\W/g, '_'))
    .replace(/\$\{?\w+(?::\w+)?\}?/g, (whole) => whole.replace(/\W/g, '_'))
    .replace(/(?:\.{3}|…)\s*,|,\s*(?:\.{3}|…)(?=\s*[})])/g, (whole) => whole.replace(/./g, ' '))
    .replace(/\.{3}|…/g, (whole) => same('x', whole));
}
