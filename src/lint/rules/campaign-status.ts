import type { Position, Runbook } from '../../core/model.ts';
import { isFinished } from '../../core/parse/campaign.ts';
import { frontMatterKey } from '../front-matter-key.ts';
import { defineRule } from '../rule.ts';
import { positionIn, startOfFile } from '../text-position.ts';

export const campaignStatus = defineRule({
  scope: 'file',
  meta: {
    id: 'campaign-status',
    summary: 'A campaign that says it is done has no open items.',
    why: `A campaign ends when its work does. A page whose status says \`done\` while boxes are open misleads whoever
looks for the state of things: either the work is not done, or nobody has written down that it is.

Items are boxes to tick off (\`- [ ]\`), and rows of a table with a column \`status\`, \`state\`, \`done\` or
\`progress\` behind its first one. The status is that of the front matter, or of a line such as
\`**Status:** done\`.`,
    severity: 'warning',
    fixable: false,
    messages: {
      open: {
        what: 'The status of this campaign is `{status}`, and {open} of its {all} items are open; the first is "{first}" in line {line}.',
        how: 'Set the status back, or tick off what is done.',
      },
    },
  },

  *check(runbook, { text }) {
    const { campaign, meta } = runbook;
    const { status } = meta;
    if (campaign === undefined || status === undefined || !isFinished(status)) return;
    const open = campaign.items.filter(({ done }) => !done);
    const [first] = open;
    if (first === undefined) return;
    const data = {
      ...{ status, open: String(open.length), all: String(campaign.items.length) },
      ...{ first: first.text, line: String(first.position.start.line) },
    };
    yield { messageId: 'open', data, position: placeOf(runbook, text) };
  },
});

/** The status, in the front matter or behind a label. */
function placeOf({ meta: { status = '' } }: Runbook, text: string): Position {
  const key = frontMatterKey(text, 'status');
  if (key !== null) return key;
  const at = text.search(/\bstatus\b/i);
  const from = at < 0 ? -1 : text.indexOf(status, at);
  return from < 0 ? startOfFile : positionIn(text, from, from + status.length);
}
