import { expect, test } from 'vitest';
import { fitsText } from '../../../src/core/text/fits-text.ts';

const patterns: readonly RegExp[] = [
  /^\P{L}*(?:\p{L}+ )?(?:issues|errors)(?: in [\p{L}\d ]+)?\P{L}*$/iu,
  /(?:^|[^\p{L}])failures?(?!\p{L})/iu,
  /(?<!\\)<[\p{L}_][\p{L}\p{N}_-]*(?: +[\p{L}\p{N}_-]+)+ *(?:\.{3}|…)?>/u,
  /^[\p{L}\p{N}_.*?{}[\]<>@%+~$-]*\/\S*$/u,
  /^(?:\P{L}*or\b|oder\b|または)|\[\p{Lu}/iu,
];
const texts = [
  ...[
    'Known issues',
    '3. Cache errors in Shard 2!',
    'Causas de Errors',
    'Könnte issues',
    '** errors',
  ],
  ...['a failure', 'failuresome', 'xfailure', 'FAILURES', 'échec failure'],
  ...['<two words>', '<two wörds>…', '<1 two>', '\\<a b>', 'logs/*.txt', 'lögs/x', 'no path', ''],
  ...['- or', 'order', 'または', '[A', '[a', 'ſ issues', '\u212A errors'],
];

test.each(patterns)('%s fits what it matches', (pattern) => {
  for (const text of texts)
    expect([text, fitsText(pattern, text)]).toEqual([text, pattern.test(text)]);
});
