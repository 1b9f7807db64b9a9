import type { Random } from '../bench/random.ts';

/** What texts are made of, and what has broken readers before. */
const pieces = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
    '\u2028',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\0',
    '\ud800',
  ],
  ...[
    '# ',
    '## Gate\n',
    '---\n',
    '- ',
    '1. ',
    '> ',
    '| a | b |\n|---|---|\n',
    '```sh\n',
    '```\n',
    '~~~\n',
  ],
  ...[
    '**Signature:** ',
    '**Replay:**\n',
    '**Fix:** ',
    '**Artifacts:** ',
    'Symptom',
    '`',
    '``',
    '**',
    '_',
    '~~',
  ],
  ...[
    '[',
    '](',
    '](a.md)',
    '[^1]',
    '[^1]: ',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '<table>',
    '<kbd>',
    '&amp;',
    '\\',
  ],
  ...[
    '<name>',
    '<name...>',
    ' ... ',
    '{{ name }}',
    '/a(b)+/',
    '(',
    ')',
    '$(',
    '${',
    "'",
    '"',
    ';',
    ' | ',
    ' && ',
  ],
  ...[
    'sudo ',
    'bash -c ',
    'curl -k ',
    'rm -rf ',
    'kubectl delete ',
    'cat <<E\n',
    '$ ',
    '\u001b[31m',
    'https://a.b/c',
  ],
  ...[
    '<!-- replaybook-disable-next-line no-broken-link -- a -->\n',
    'kind: alert\n',
    'title: ',
    'mermaid\n',
  ],
] as const;

const most = 12_000;

/** A text with a few changes at random places, such as an editor or a bad merge makes. */
export function mutate(
  text: string,
  others: readonly [string, ...string[]],
  random: Random,
): string {
  let changed = text;
  for (let count = random.below(6); count >= 0; count -= 1) {
    changed = changeOnce(changed, random.pick(others), random);
  }
  return changed.slice(0, most);
}

function changeOnce(text: string, other: string, random: Random): string {
  const from = random.below(text.length + 1);
  const to = Math.min(text.length, from + random.below(random.pick([4, 40, 400])));
  const [before, between, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (random.below(7)) {
    case 0:
      return before + after;
    case 1:
      return before + between + between + after;
    case 2:
      return (
        before +
        random.pick(pieces).repeat(1 + random.below(random.pick([2, 2, 2, 60]))) +
        text.slice(from)
      );
    case 3: {
      const start = random.below(other.length + 1);
      return before + other.slice(start, start + random.below(400)) + after;
    }
    case 4:
      return random.pick([text, text, before]);
    case 5:
      return text.replaceAll('\n', random.pick(['\n', '\r\n', '\r']));
    default:
      return swapLines(text, random);
  }
}

function swapLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const [a, b] = [random.below(lines.length), random.below(lines.length)];
  [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  return lines.join('\n');
}
