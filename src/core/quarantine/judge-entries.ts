import { closest } from '../text/edit-distance.ts';
import { isNobody } from '../text/is-nobody.ts';
import { readIsoTime } from '../text/iso-time.ts';
import { type Contract, isReturned, openStatuses } from './contract.ts';
import {
  isEmpty,
  type Manifest,
  type ManifestEntry,
  placeOf,
  type QuarantineProblem,
  textOf,
} from './manifest.ts';

type Report = (
  entry: ManifestEntry,
  field: string,
  messageId: string,
  data?: Record<string, string>,
) => void;

/** What the entries of a manifest lack or have wrong, whatever the time is. */
export function judgeEntries(
  contract: Contract,
  { entries }: Manifest,
  now: number,
): QuarantineProblem[] {
  const problems: QuarantineProblem[] = [];
  const report: Report = (entry, field, messageId, data = {}) => {
    problems.push({
      ...{ findingId: 'quarantine-entry', messageId },
      data: { entry: nameOf(entry), field, ...data },
      position: placeOf(entry, field),
    });
  };
  const seen = new Set<string>();
  for (const entry of entries) {
    for (const name of contract.fields) judgePresence(entry, name, report);
    const id = textOf(entry, 'id');
    if (id !== '' && seen.has(id)) report(entry, 'id', 'repeated-id', { id });
    seen.add(id);
    judgeChoice(entry, 'status', contract.statuses, report);
    judgeChoice(entry, 'severity', [...contract.slaHours.keys()], report);
    judgeOwner(entry, report);
    judgeSla(entry, contract, report);
    judgeTimes(entry, contract, now, report);
    judgeCriteria(entry, contract, report);
  }
  return problems;
}

/** The name of an entry in a message. */
export function nameOf(entry: ManifestEntry): string {
  return textOf(entry, 'id') || textOf(entry, 'suite') || '?';
}

function judgePresence(entry: ManifestEntry, name: string, report: Report): void {
  const datum = entry.fields.get(name);
  if (datum === undefined) report(entry, name, 'missing');
  else if (isEmpty(datum.value)) report(entry, name, 'empty');
}

function judgeChoice(
  entry: ManifestEntry,
  name: string,
  choices: readonly string[],
  report: Report,
): void {
  const value = entry.fields.get(name)?.value;
  if (isEmpty(value) || choices.length === 0) return;
  const text = textOf(entry, name);
  if (choices.includes(text)) return;
  const data = { value: text, choices: choices.map((one) => `\`${one}\``).join(', ') };
  report(entry, name, 'not-allowed', { ...data, suggestion: closest(text, choices) ?? '' });
}

function judgeOwner(entry: ManifestEntry, report: Report): void {
  const owner = textOf(entry, 'owner');
  if (isNobody(owner)) report(entry, 'owner', 'nobody', { value: owner });
}

function judgeSla(entry: ManifestEntry, { slaHours }: Contract, report: Report): void {
  const value = entry.fields.get('sla_hours')?.value;
  const severity = textOf(entry, 'severity');
  const hours = slaHours.get(severity);
  if (isEmpty(value)) return;
  if (typeof value !== 'number')
    report(entry, 'sla_hours', 'no-number', { value: JSON.stringify(value) });
  else if (hours !== undefined && value !== hours) {
    report(entry, 'sla_hours', 'other-sla', {
      value: String(value),
      severity,
      hours: String(hours),
    });
  }
}

const timeName = /(?:^|_)(?:at|at_utc|utc)$/;

function judgeTimes(entry: ManifestEntry, contract: Contract, now: number, report: Report): void {
  const opened = openedOf(entry, contract);
  const openedName = openedField(contract);
  for (const name of entry.fields.keys()) {
    if (!timeName.test(name) && name !== openedName) continue;
    const { value } = entry.fields.get(name) ?? {};
    if (isEmpty(value)) continue;
    const text = textOf(entry, name);
    const time = readIsoTime(text);
    if (typeof time === 'string') report(entry, name, time, { value: text });
    else if (/utc$/.test(name) && !/(?:z|[+-]00:?00)$/i.test(text))
      report(entry, name, 'not-utc', { value: text });
    else if (time > now) report(entry, name, 'in-future', { value: text });
    else if (
      opened !== null &&
      time < opened &&
      !/^(?:first|last|introduced|detected|seen|found|created)/.test(name)
    ) {
      report(entry, name, 'before-opened', { value: text });
    }
  }
}

/** The field with the time at which an entry was opened. */
export function openedField({ fields }: Pick<Contract, 'fields'>): string {
  return fields.find((name) => /^opened/.test(name)) ?? 'opened_at_utc';
}

/** Milliseconds since 1970; null where the entry does not say when it was opened. */
export function openedOf(entry: ManifestEntry, contract: Pick<Contract, 'fields'>): number | null {
  const time = readIsoTime(textOf(entry, openedField(contract)));
  return typeof time === 'number' ? time : null;
}

export function isOpen(entry: ManifestEntry, contract: Contract): boolean {
  return openStatuses(contract).includes(textOf(entry, 'status'));
}

function judgeCriteria(entry: ManifestEntry, { criteria }: Contract, report: Report): void {
  if (criteria.length === 0 || !isReturned(textOf(entry, 'status'))) return;
  const met = metCriteria(entry.fields.get('reactivation_criteria')?.value);
  if (met >= criteria.length) return;
  report(entry, 'reactivation_criteria', 'criteria', {
    met: String(met),
    needed: String(criteria.length),
  });
}

/** How many criteria a value records as met. */
function metCriteria(value: unknown): number {
  if (Array.isArray(value)) return value.filter(isMet).length;
  if (typeof value === 'object' && value !== null) return Object.values(value).filter(isMet).length;
  return isMet(value) ? 1 : 0;
}

const unmet = /^(?:\[\s?\]|no\b|not met|pending|open|todo|tbd|missing|false)/i;
const verdict = /^(?:met|done|passed?|ok|satisfied|holds|status|state|evidence|proof|verified)$/;

/** A text states what was done; an object has a verdict or evidence. */
function isMet(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return true;
  if (typeof value === 'string') return value.trim() !== '' && !unmet.test(value.trim());
  if (typeof value !== 'object' || value === null) return false;
  const verdicts = Object.entries(value).filter(([name]) => verdict.test(name));
  return verdicts.length > 0 && verdicts.every(([, one]) => isMet(one));
}
