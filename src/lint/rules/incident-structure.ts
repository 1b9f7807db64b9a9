import type { Incident } from '../../core/model.ts';
import { type IncidentPart, incidentParts, partsOf } from '../../core/parse/incident-parts.ts';
import { minutesOf, readTarget } from '../../core/text/response-target.ts';
import { defineRule, type Finding } from '../rule.ts';
import { incidentStructureOptions } from '../rule-options.ts';

const words: Readonly<Record<IncidentPart, { name: string; how: string }>> = {
  triggers: {
    name: 'triggers',
    how: 'Add a heading "Triggers" with a list of what opens an incident',
  },
  severities: {
    name: 'table of severities',
    how: 'Add a table with a column for the severity and one for the response target (`30 minutes`)',
  },
  evidence: {
    name: 'evidence bundle',
    how: 'Add a heading "Evidence" with a list of the files to collect, as code spans',
  },
  flow: { name: 'ordered flow', how: 'Add a heading "Response flow" with a numbered list' },
  exit: {
    name: 'exit criteria',
    how: 'Add a heading "Exit criteria" with a list of what is true when the incident closes',
  },
  escalation: {
    name: 'escalation path',
    how: 'Add a heading "Escalation" that says whom to bring in, and when',
  },
};

export const incidentStructure = defineRule({
  scope: 'file',
  options: { schema: incidentStructureOptions, defaults: { required: [...incidentParts] } },
  meta: {
    id: 'incident-structure',
    summary:
      'A procedure for incidents says when it begins, how fast to act, what to collect and when it ends.',
    why: `Whoever opens an incident has no time to think about what an incident is. The procedure says it: what
opens one, how severe it is and how soon somebody answers, which files to collect before they are gone,
the steps in their order, when it is over, and whom to bring in when it does not end.

A procedure is a page that states \`kind: incident\`, unless it is a record of what happened (it has a
timeline or lessons learned), and on any other page a chapter such as "Incident response" (or the page of
that title) that has a table of severities and two more of these parts. Response targets are durations: \`30 minutes\`, \`4 h\`, \`1 business day\`, "immediately".
The most severe stands first, and numbers in the names of severities leave no gap.

The finding is an error on a page that states its kind. For a chapter it is a warning, and information where a part is
missing that no option names. The option
\`required\` names the parts that are needed:

\`\`\`json
{"rules": {"incident-structure": ["error", {"required": ["triggers", "severities", "exit"]}]}}
\`\`\``,
    severity: 'error',
    fixable: false,
    messages: {
      missing: {
        what: 'The procedure "{title}" has no {part}.',
        how: '{how}; or leave the part out of the option `required`.',
      },
      'no-target': {
        what: 'The response target of {severity} is not a duration{text?: "{text}"}.',
        how: 'Write one, such as `30 minutes`, `4 hours` or `1 business day`.',
      },
      unordered: {
        what: 'The response target of {severity} is shorter than that of {before}, which stands above it.',
        how: 'Put the most severe first, or correct the target.',
      },
      gap: {
        what: 'After {before} comes {severity}: there is a gap between them.',
        how: 'Add the row that is missing, or number them without a gap.',
      },
    },
  },

  *check({ incidents = [] }, { options }) {
    for (const incident of incidents) {
      for (const finding of judge(incident, options.required)) {
        // A chapter never promised all parts; what it says of severities may still be wrong.
        const isUnasked =
          finding.messageId === 'missing' && options.required.length === incidentParts.length;
        const severity = isUnasked ? 'info' : 'warning';
        yield incident.isStated ? finding : { ...finding, severity };
      }
    }
  },
});

function* judge(incident: Incident, required: readonly IncidentPart[]): Generator<Finding> {
  const { title, position, severities } = incident;
  const parts = new Set(partsOf(incident));
  for (const part of required) {
    const { name, how } = words[part];
    if (!parts.has(part))
      yield { messageId: 'missing', data: { title, part: name, how }, position };
  }
  let before: { name: string; minutes: number | null } | null = null;
  for (const { name, target, position: place } of severities) {
    const read = readTarget(target);
    const minutes = read === null ? null : minutesOf(read);
    const data = { severity: name, before: before?.name ?? '', text: target };
    if (minutes === null) yield { messageId: 'no-target', data, position: place };
    else if (before !== null && before.minutes !== null && minutes < before.minutes) {
      yield { messageId: 'unordered', data, position: place };
    }
    if (before !== null && isGap(before.name, name))
      yield { messageId: 'gap', data, position: place };
    before = { name, minutes };
  }
}

/** Whether two names differ in their number alone, by more than one. */
function isGap(before: string, after: string): boolean {
  const [first, second] = [before, after].map((name) => /^(\D*)(\d+)\D*$/.exec(name.trim()));
  if (!first || !second || first[1]?.toLowerCase() !== second[1]?.toLowerCase()) return false;
  return Math.abs(Number(second[2]) - Number(first[2])) > 1;
}
