import type { Incident } from '../model.ts';

/** The parts of a procedure, by the names that the options of its rule use. */
export const incidentParts = [
  'triggers',
  'severities',
  'evidence',
  'flow',
  'exit',
  'escalation',
] as const;
export type IncidentPart = (typeof incidentParts)[number];

/** The parts that an incident has. */
export function partsOf(incident: Incident): IncidentPart[] {
  const has: Record<IncidentPart, boolean> = {
    triggers: incident.triggers.length > 0,
    severities: incident.severities.length > 0,
    evidence: incident.evidence.length > 0,
    flow: incident.steps > 1,
    exit: incident.exit.length > 0,
    escalation: incident.escalates,
  };
  return incidentParts.filter((part) => has[part]);
}
