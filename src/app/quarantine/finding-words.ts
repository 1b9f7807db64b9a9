import type { QuarantineFinding } from '../../core/quarantine/finding-ids.ts';
import type { FindingWords } from '../findings.ts';

/** The wording of each finding of `quarantine check`; `{name}` stands for a datum. */
export const quarantineWords: Readonly<Record<QuarantineFinding, FindingWords>> = {
  'quarantine-contract': {
    summary: 'The policy says all that the check of its manifest needs.',
    severity: 'warning',
    messages: {
      'no-manifest': {
        what: 'The policy does not name its manifest.',
        how: 'Write the path as a code span or link below this heading (`ops/quarantine.json`), or pass --manifest.',
      },
      'no-part': {
        what: 'The policy names no {part}, so {consequence}.',
        how: 'Add it in a form of docs/quarantine.md.',
      },
    },
  },
  'quarantine-manifest': {
    summary: 'The manifest can be read, and is of the version that the policy names.',
    severity: 'error',
    messages: {
      missing: {
        what: 'This manifest of the policy {page} does not exist.',
        how: 'Correct its path in the policy or behind --manifest, or make it: without quarantines its list is empty.',
      },
      unreadable: {
        what: 'The manifest cannot be read: {reason}.',
        how: 'Correct it; nothing in it is judged until then.',
      },
      'repeated-key': { what: 'This key appears twice.', how: 'Keep one of them.' },
      'no-object': {
        what: 'The manifest is not an object.',
        how: 'Make it an object with the list `{list}`; the list may be empty.',
      },
      'no-list': { what: 'The manifest has no list `{list}`.', how: 'Add it; it may be empty.' },
      'no-entry': {
        what: 'This member of `{list}` is not an object.',
        how: 'Make it an object with the fields that the policy asks for.',
      },
      'schema-version': {
        what: 'The manifest has the `schema_version` {found?`{found}`, }and the policy asks for `{expected}`.',
        how: 'Bring the manifest to that version, or correct the policy.',
      },
      former: {
        what: 'The manifest of {revision} cannot be read, so no transition is judged.',
        how: 'Compare with a revision whose manifest can be read.',
      },
    },
  },
  'quarantine-entry': {
    summary: 'Every entry has the fields that the policy asks for, with values that hold.',
    severity: 'error',
    messages: {
      missing: { what: '`{entry}` has no `{field}`.', how: 'Add it; the policy asks for it.' },
      empty: { what: 'The `{field}` of `{entry}` is empty.', how: 'Fill it in.' },
      'repeated-id': {
        what: 'Two entries have the id `{id}`.',
        how: 'Give one of them another id; an id is never used again.',
      },
      'not-allowed': {
        what: '`{value}` is not a {field} of the policy.',
        how: 'Use one of {choices}{suggestion?; `{suggestion}` may be meant}.',
      },
      nobody: {
        what: 'The owner of `{entry}` is `{value}`, which names nobody.',
        how: 'Name the person or team that works on it.',
      },
      'no-number': {
        what: 'The `{field}` of `{entry}` is `{value}`, which is not a number.',
        how: 'Write a number of hours, without quotes.',
      },
      'other-sla': {
        what: '`{entry}` has an SLA of {value} hours, and the policy gives {severity} {hours}.',
        how: 'Write {hours}, or correct the severity.',
      },
      'no-time': {
        what: 'The `{field}` of `{entry}` is `{value}`, which is not an ISO time.',
        how: 'Write it as `2026-11-29T14:30:00Z`.',
      },
      'no-zone': {
        what: 'The `{field}` of `{entry}` has no time zone: `{value}`.',
        how: 'Write it as `2026-11-29T14:30:00Z`.',
      },
      'not-utc': {
        what: 'The `{field}` of `{entry}` is not in UTC: `{value}`.',
        how: 'Convert it, and end it with `Z`.',
      },
      'in-future': {
        what: 'The `{field}` of `{entry}` is in the future: `{value}`.',
        how: 'Write the time at which it happened.',
      },
      'before-opened': {
        what: 'The `{field}` of `{entry}` is before it was opened: `{value}`.',
        how: 'Correct one of the two times.',
      },
      replay: {
        what: 'The replay command of `{entry}` does not parse in {shell}: {reason}.',
        how: 'Correct it, so that whoever has the entry can run it as it stands.',
      },
      criteria: {
        what: '`{entry}` is back in service, but records only {met} of {needed} criteria.',
        how: 'Record in `{field}` how each criterion of the policy was met, or set it back.',
      },
    },
  },
  'quarantine-transition': {
    summary: 'A change of the manifest follows the life of an entry.',
    severity: 'error',
    messages: {
      skipped: {
        what: '`{entry}` goes from `{before}` to `{status}` and skips {skipped}.',
        how: 'Take one step in a change, with its evidence.',
      },
      backwards: {
        what: '`{entry}` goes from `{before}` back to `{status}`.',
        how: 'Open it again with a new `{field}` if it is broken again.',
      },
      'same-time': {
        what: '`{entry}` is open again without a new `{field}`.',
        how: 'Write the time at which it was opened again; its SLA begins then.',
      },
      'clock-reset': {
        what: 'The `{field}` of `{entry}` changes while it is open, which moves its deadline.',
        how: 'Keep the time at which it was opened.',
      },
      'born-late': {
        what: 'The new entry `{entry}` begins as `{status}`.',
        how: 'Begin with `{first}`, which starts its SLA.',
      },
      removed: {
        what: '`{entry}` is removed while it is `{status}`.',
        how: 'Keep it until its suite is back in service.',
      },
    },
  },
  'quarantine-overdue': {
    summary: 'No open entry is beyond its SLA.',
    severity: 'error',
    messages: {
      blocks: {
        what: '`{entry}` ({suite}, {severity}) is overdue by {span}: its deadline was {deadline}.',
        how: 'Resolve it, or take the suite out of the release that it blocks{owner?; {owner} owns it}.',
      },
      late: {
        what: '`{entry}` ({suite}, {severity}) is overdue by {span}: its deadline was {deadline}.',
        how: 'Resolve it{owner?; {owner} owns it}. The policy does not say that it blocks a release.',
      },
    },
  },
  'quarantine-due-soon': {
    summary: 'No deadline is near.',
    severity: 'warning',
    messages: {
      soon: {
        what: '`{entry}` ({suite}, {severity}) is due in {span}, on {deadline}.',
        how: 'Resolve it before{owner?; {owner} owns it}.',
      },
    },
  },
  'quarantine-unresolved': {
    summary: 'No entry of a severity that blocks is open.',
    severity: 'error',
    messages: {
      blocks: {
        what: '`{entry}` ({suite}) is {severity} and unresolved.',
        how: 'Resolve it{owner?; {owner} owns it}. It blocks the release until then, even inside its SLA.',
      },
    },
  },
  'quarantine-threshold': {
    summary: 'No measured value is beyond a threshold of the policy.',
    severity: 'error',
    messages: {
      crossed: {
        what: '`{name}` is {measured}, and the policy allows {limit} {value}.',
        how: 'It blocks the release until the next measurement holds.',
      },
      'not-measured': {
        what: 'The metrics have no `{names}`, which the policy limits to {limit} {value}.',
        how: 'Add it to the metrics, as a number.',
      },
      'no-metrics': {
        what: 'The metrics {file} cannot be read: {reason}.',
        how: 'Make the file, in JSON or YAML, before the check; no threshold is compared.',
      },
    },
  },
};
