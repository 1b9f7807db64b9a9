import { once } from '../../core/memoize.ts';
import type { Position } from '../../core/model.ts';
import { readPriority, Standings } from '../../core/search/standing.ts';
import { createSuggester } from '../../core/text/edit-distance.ts';
import { defineRule } from '../rule.ts';

export const validStanding = defineRule({
  scope: 'catalog',
  meta: {
    id: 'valid-standing',
    summary: 'What an entry says of its place among others can be followed.',
    why: `When several entries match one log, the reader takes the first. An entry may say where it stands:
\`**Priority:** low\`, \`**Priority:** fallback\`, \`**Consequence of:** [Undefined reference](#undefined-reference)\`.
A priority that is no known word, and a cause that is no entry, change nothing: the symptom stays ahead
of its cause. A priority that is no known word is a warning: pages of other tools have priorities too.`,
    severity: 'error',
    fixable: false,
    messages: {
      'unknown-priority': {
        what: 'The priority "{priority}" of entry "{entry}" is not a known word.',
        how: 'Write highest, high, normal, low, lowest or fallback, or P0 to P4.',
      },
      'unknown-entry': {
        what: 'Entry "{entry}" is a consequence of "{cause}", which is not an entry.',
        how: '{near?Did you mean "{near}"? }Write a link to the entry, its id or its title.',
      },
    },
  },

  *check({ catalog, asked }) {
    // Few entries name a cause.
    const standings = once(() => new Standings(catalog));
    const suggest = once(() => {
      const entries = catalog.runbooks.flatMap((runbook) => runbook.entries);
      return createSuggester(entries.flatMap(({ id, title }) => [id, title]));
    });
    // Whether some entry has a priority that ranks it.
    const ranks = once(() => {
      const entries = catalog.runbooks.flatMap((runbook) => runbook.entries);
      return entries.some(({ priority }) => readPriority(priority ?? '') !== null);
    });
    for (const runbook of asked) {
      const { path } = runbook;
      for (const entry of runbook.entries) {
        const placeOf = (field: string): Position =>
          entry.fields.find(({ name }) => name === field)?.position ?? entry.titlePosition;
        const { priority, title } = entry;
        if (priority !== undefined && !isOfTickets(priority) && readPriority(priority) === null) {
          const data = { entry: title, priority };
          // Authors of other pages have priorities of their own.
          const position = placeOf('priority');
          const isUnsure = entry.form === 'table-row' || !ranks();
          const severity = isUnsure ? 'info' : 'warning';
          yield { messageId: 'unknown-priority', severity, data, path, position };
        }
        for (const cause of entry.consequenceOf ?? []) {
          if (standings().find(cause, runbook) !== null) continue;
          const data = { entry: title, cause, near: suggest()(cause) ?? '' };
          yield { messageId: 'unknown-entry', data, path, position: placeOf('consequence') };
        }
      }
    }
  },
});

/** The priority of a ticket or of a requirement, which does not rank entries: `Critical`, `Must have`, `1`. */
function isOfTickets(priority: string): boolean {
  return /^\P{L}*(?:critical|major|minor|moderate|medium|urgent|immediate|blocker|trivial|must|should|could|won['’]t|sev\p{L}*|\d+)\b/iu.test(
    priority,
  );
}
