import type { CoverageFinding } from '../../core/coverage/finding-ids.ts';
import type { Message } from '../../lint/rule.ts';
import type { FindingWords } from '../findings.ts';

const correctPath = 'Correct the path{suggestion?, maybe to `{suggestion}`}, or remove the line.';

export const noTargets: Message = {
  what: 'There is nothing that can go red: no workflow, no pipeline, no alert.',
  how: 'Name rule files in `coverage.prometheus` or source files in `coverage.code`, or run in the repository that has the workflows.',
};

/** The wording of each finding of `coverage`; `{name}` stands for a datum, as in the messages of rules. */
export const findingWords: Readonly<Record<CoverageFinding, FindingWords>> = {
  'uncovered-target': {
    summary: 'Everything that can go red has an entry or an exception.',
    severity: 'error',
    messages: {
      job: {
        what: 'No entry answers the job {names}.',
        how: 'Write an entry whose scope names it (`**Applies to:** {file}, job {name}`), or add an exception for `{id}`.',
      },
      steps: {
        what: 'No entry answers the job {names}; of its steps, {steps} have none.',
        how: 'Write entries whose scope names these steps, or one for the whole job; or add an exception for `{id}`.',
      },
      alert: {
        what: 'No entry answers the alert {names}.',
        how: 'Write an entry with the title `{name}`, or add an exception for `{id}`.',
      },
      error: {
        what: 'No entry answers the error {names}.',
        how: 'Write an entry with the title `{name}`, or add an exception for `{id}`.',
      },
    },
  },
  'dead-runbook-url': {
    summary: 'A `runbook_url` leads to a page and an anchor of the catalog.',
    severity: 'error',
    messages: {
      'no-page': {
        what: 'The `runbook_url` of the alert `{alert}` leads to `{path}`, and there is no such page.',
        how: 'Correct the address{suggestion?: `{suggestion}` may be meant}, or write the page.',
      },
      'no-anchor': {
        what: 'The `runbook_url` of the alert `{alert}` leads to `{path}`, which has no anchor `#{anchor}`.',
        how: 'Correct the anchor{suggestion?: `#{suggestion}` may be meant}.',
      },
    },
  },
  'shared-target': {
    summary: 'One entry answers a target, or signatures tell several apart.',
    severity: 'warning',
    messages: {
      shared: {
        what: 'This entry and {others} claim {kind} `{name}`, and no signature tells which of them applies.',
        how: 'Add a signature to them, or narrow the scope of one.',
      },
    },
  },
  'orphan-entry': {
    summary: 'An entry about a job or an alert is about one that exists.',
    severity: 'info',
    messages: {
      orphan: {
        what: 'The entry `{title}` answers nothing that can go red.',
        how: 'Correct its title or scope if it should; remove it if the job or alert is gone.',
      },
    },
  },
  'no-targets': {
    summary: 'There is something that can go red.',
    severity: 'error',
    messages: {
      none: noTargets,
      'no-file': {
        what: '`coverage.{key}` names `{glob}`, which matches no file.',
        how: 'Correct the glob; it is relative to the folder of the configuration.',
      },
      'no-match': {
        what: 'The pattern of `coverage.code` for `{glob}` finds no error id.',
        how: 'Correct the pattern, whose one capture is the id.',
      },
    },
  },
  'readable-source': {
    summary: 'Workflows, pipelines and rule files can be read.',
    severity: 'error',
    messages: {
      unreadable: {
        what: 'The file cannot be read: {reason}.',
        how: 'Correct it, or leave it out of `coverage`; what is in it is not judged.',
      },
      'no-yaml': {
        what: 'The file is not valid YAML: {reason}.',
        how: 'Correct it; what is in it is not judged until then.',
      },
      'repeated-key': { what: 'This key appears twice.', how: 'Keep one of them.' },
      'no-jobs': {
        what: 'The workflow has no jobs.',
        how: 'Add `jobs`, or move the file out of `.github/workflows`.',
      },
    },
  },
  'template-as-text': {
    summary: 'A template that is not YAML is read line by line.',
    severity: 'info',
    messages: {
      'read-as-text': {
        what: 'The file is a template, not YAML, so its alerts were read line by line.',
        how: 'Render it (`helm template`) and name the result instead, if alerts are missing.',
      },
    },
  },
  'broken-reference': {
    summary: 'What a workflow or pipeline takes in is there.',
    severity: 'error',
    messages: {
      'no-file': { what: '`{name}` is not in the repository.', how: correctPath },
      'no-match': { what: '`{name}` matches no file of the repository.', how: correctPath },
      'no-job': {
        what: 'There is no job `{name}`.',
        how: 'Correct the name{suggestion?, maybe to `{suggestion}`}.',
      },
      cycle: { what: '`{name}` includes itself.', how: 'Remove one of the references on the way.' },
      'too-deep': {
        what: '`{name}` is nested deeper than GitHub allows.',
        how: 'Call it through fewer workflows.',
      },
    },
  },
  'expired-exception': {
    summary: 'An exception has not expired.',
    severity: 'error',
    messages: {
      expired: {
        what: 'The exception for `{target}` expired on {expires} ({owner}).',
        how: 'Write the entry, or agree on a new date with a reason that still holds.',
      },
    },
  },
  'expiring-exception': {
    summary: 'An exception does not expire soon.',
    severity: 'warning',
    messages: {
      soon: {
        what: 'The exception for `{target}` expires on {expires}, in {days} ({owner}).',
        how: 'Write the entry before that day.',
      },
    },
  },
  'vanished-exception': {
    summary: 'An exception is for something that exists.',
    severity: 'error',
    messages: {
      vanished: {
        what: 'The exception for `{target}` matches nothing that can go red.',
        how: 'Remove it{suggestion?, or correct it: `{suggestion}` may be meant}.',
      },
    },
  },
  'needless-exception': {
    summary: 'An exception is for something without an entry.',
    severity: 'info',
    messages: {
      covered: {
        what: 'The exception for `{target}` is not needed: an entry answers all that it matches.',
        how: 'Remove it.',
      },
    },
  },
  'valid-exception': {
    summary: 'An exception has a target, a reason, an owner and a date.',
    severity: 'error',
    messages: {
      unreadable: { what: 'The exceptions cannot be read: {reason}.', how: 'Correct the file.' },
      'no-list': {
        what: 'The file has no list `exceptions`.',
        how: 'Begin it with `exceptions:`, and give each item `target`, `reason`, `owner` and `expires`.',
      },
      missing: {
        what: 'The exception{target? for `{target}`} has no `{key}`.',
        how: 'Add it; a person needs it to judge whether the exception still holds.',
      },
      'unknown-key': {
        what: '`{key}` is not a key of an exception.',
        how: 'Use `target`, `reason`, `owner` and `expires`{suggestion?; `{suggestion}` may be meant}.',
      },
      'no-date': { what: '`{text}` is not a date.', how: 'Write it as `2026-12-31`.' },
      'too-far': {
        what: 'The exception for `{target}` expires on {expires}, more than {most} days from now.',
        how: 'Choose {latest} or an earlier day; `coverage.mostDays` sets the limit.',
      },
      repeated: { what: 'There are two exceptions for `{target}`.', how: 'Keep one of them.' },
    },
  },
};
