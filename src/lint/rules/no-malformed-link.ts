import type { Runbook } from '../../core/model.ts';
import { closest } from '../../core/text/edit-distance.ts';
import { defineRule } from '../rule.ts';
import { positionIn } from '../text-position.ts';

export const noMalformedLink = defineRule({
  scope: 'file',
  meta: {
    id: 'no-malformed-link',
    summary: 'What is written as a link is one, and its address begins with a scheme that exists.',
    why: `\`(the flow)[https://ci.example]\` and \`[the flow] (https://ci.example)\` look like links to who
writes them. The reader sees brackets, and an address that may not end where it should. A browser cannot
open \`htps://ci.example\` at all.

The rule leaves code alone, and what may be a manner of writing: \`[1] (https://ci.example)\`.`,
    severity: 'error',
    fixable: false,
    messages: {
      reversed: {
        what: 'This is no link: its text stands in round brackets, and its address in square ones.',
        how: 'Write `[{text}]({address})`.',
      },
      apart: {
        what: 'This is no link: a blank stands between its text and its address.',
        how: 'Write `[{text}]({address})`.',
      },
      scheme: {
        what: 'The address begins with `{scheme}:`, which no browser knows.',
        how: 'Write `{suggestion}:` if you mean that.',
      },
    },
  },

  *check(runbook, { text }) {
    for (const { url, position } of runbook.links) {
      const [, scheme = ''] = /^([a-z]+):\/\//i.exec(url) ?? [];
      const suggestion = /^https?$/i.test(scheme) ? null : closest(scheme, ['https', 'http'], 1);
      if (suggestion === null) continue;
      yield { messageId: 'scheme', data: { scheme, suggestion }, position };
    }
    for (const { 0: whole, index, groups } of text.matchAll(nearLink)) {
      const { reversed, address, apart, target } = groups ?? {};
      const words = reversed ?? apart ?? '';
      if (isLeftAlone(runbook, text, index) || isDefined(text, words)) continue;
      const data = { text: words, address: address ?? target ?? '' };
      const position = positionIn(text, index, index + whole.length);
      if (apart === undefined) yield { messageId: 'reversed', data, position };
      else yield { messageId: 'apart', data, position, severity: 'warning' };
    }
  },
});

/** Of the text of what is apart more than one character: `[x]` is a box, `[12]` a note. */
const nearLink =
  /(?<!\w)\((?<reversed>[^()[\]\n]{1,200})\)\[(?<address>https?:\/\/[^\s()[\]]+)\](?![([])|(?<![\]!\\])\[(?![\d, ]+\])(?<apart>[^()[\]\n^]{2,200})\][ \t]\((?<target>https?:\/\/[^\s()]+)\)/g;

/** Whether a place is in code, in one line or several, a comment or the front matter. */
function isLeftAlone({ codeBlocks }: Runbook, text: string, offset: number): boolean {
  const ahead = text.slice(text.lastIndexOf('\n\n', offset) + 1, offset);
  if ((ahead.match(/`/g) ?? []).length % 2 === 1) return true;
  if (text.lastIndexOf('<!--', offset) > text.lastIndexOf('-->', offset)) return true;
  if (text.lastIndexOf('<pre', offset) > text.lastIndexOf('</pre', offset)) return true;
  const [data = ''] = /^(?:---|\+\+\+)\r?\n[\s\S]*?\n(?:---|\+\+\+)/.exec(text) ?? [];
  return (
    offset < data.length ||
    codeBlocks.some(({ position: { start, end } }) => {
      return start.offset <= offset && offset < end.offset;
    })
  );
}

/** Whether a text is a link by itself: the page has `[text]: ...`. */
function isDefined(text: string, words: string): boolean {
  return text.includes(`\n[${words}]:`);
}
