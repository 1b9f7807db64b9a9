import type { Position, Runbook } from '../../core/model.ts';
import { frontMatterKey } from '../front-matter-key.ts';
import { defineRule } from '../rule.ts';
import { positionIn, startOfFile } from '../text-position.ts';

const millisecondsOfDay = 24 * 60 * 60 * 1000;

export const reviewOverdue = defineRule({
  scope: 'surroundings',
  meta: {
    id: 'review-overdue',
    summary: 'A runbook is reviewed as often as its front matter says.',
    why: `Commands, paths and owners change while a page stays the same. The reader at 3 am cannot tell a page that
somebody checked last month from one that was right two years ago. A page that states \`reviewed\` and
\`review-every\` promises regular reviews, and this rule checks the promise. It skips pages that state only
one of the two.`,
    severity: 'warning',
    fixable: false,
    messages: {
      overdue: {
        what: 'The review of this page is {overdue} overdue: it was last reviewed on {reviewed} and was due on {due}.',
        how: 'Check the page, run its commands, then set `reviewed` to the date of that day.',
      },
    },
  },

  *check(runbook, context) {
    const { reviewed, reviewEvery } = runbook.meta;
    if (reviewed === undefined || reviewEvery === undefined) return;
    const due = dayOf(reviewed) + reviewEvery;
    const days = dayOf(context.today) - due;
    if (!(days > 0)) return;
    yield {
      messageId: 'overdue',
      data: { overdue: days === 1 ? '1 day' : `${days} days`, reviewed, due: isoDate(due) },
      position: placeOf(runbook, context.text),
    };
  },
});

/** Days since 1970, in UTC; NaN for what is no date. */
function dayOf(isoDay: string): number {
  return Math.floor(Date.parse(`${isoDay.slice(0, 10)}T00:00:00Z`) / millisecondsOfDay);
}

function isoDate(day: number): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}

/** The date, in the front matter or behind a label such as `**Last reviewed:**`. */
function placeOf({ meta: { reviewed = '' } }: Runbook, text: string): Position {
  const key = frontMatterKey(text, 'reviewed');
  if (key !== null) return key;
  const at = text.indexOf(reviewed);
  return at === -1 ? startOfFile : positionIn(text, at, at + reviewed.length);
}
