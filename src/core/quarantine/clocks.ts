import type { Position } from '../model.ts';
import { isNobody } from '../text/is-nobody.ts';
import { isoTime } from '../text/iso-time.ts';
import { spanText } from '../text/span-text.ts';
import type { Contract } from './contract.ts';
import { isOpen, nameOf, openedField, openedOf } from './judge-entries.ts';
import {
  type Manifest,
  type ManifestEntry,
  placeOf,
  type QuarantineProblem,
  textOf,
} from './manifest.ts';

/** A suite in quarantine with its clock. */
export interface QuarantinedSuite {
  id: string;
  suite: string;
  severity: string;
  status: string;
  owner: string;
  isOpen: boolean;
  /** ISO times in UTC; null where the manifest does not say. */
  openedAt: string | null;
  deadline: string | null;
  replay: string;
  trace: string;
  /** Id of the entry of the catalog that it is about; empty where it names none. */
  entry: string;
  position: Position;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now: number;
  warnHours: number;
}

const hour = 3_600_000;

/** The suites of a manifest as tables show them. */
export function suitesOf(contract: Contract, { entries }: Manifest): QuarantinedSuite[] {
  return entries.map((entry) => {
    const opened = openedOf(entry, contract);
    const deadline = deadlineOf(entry, contract);
    return {
      id: textOf(entry, 'id'),
      suite: textOf(entry, 'suite'),
      severity: textOf(entry, 'severity'),
      status: textOf(entry, 'status'),
      owner: textOf(entry, 'owner'),
      isOpen: isOpen(entry, contract),
      openedAt: opened === null ? null : isoTime(opened),
      deadline: deadline === null ? null : isoTime(deadline),
      replay: textOf(entry, 'replay_command'),
      trace: textOf(entry, 'trace_pointer'),
      entry: textOf(entry, 'entry'),
      position: entry.position,
    };
  });
}

/** The policy decides on the time, not the entry. */
function deadlineOf(entry: ManifestEntry, contract: Contract): number | null {
  const opened = openedOf(entry, contract);
  const own = entry.fields.get('sla_hours')?.value;
  const hours =
    contract.slaHours.get(textOf(entry, 'severity')) ?? (typeof own === 'number' ? own : null);
  if (opened === null || hours === null) return null;
  const deadline = opened + hours * hour;
  return Number.isFinite(deadline) && Math.abs(deadline) < 8.64e15 ? deadline : null;
}

/** What a clock says of the open entries, and which of them block a release by themselves. */
export function judgeClocks(
  contract: Contract,
  { entries }: Manifest,
  { now, warnHours }: Clock,
): QuarantineProblem[] {
  const { blocks } = contract;
  return entries.flatMap((entry): QuarantineProblem[] => {
    if (!isOpen(entry, contract)) return [];
    const severity = textOf(entry, 'severity');
    const owner = textOf(entry, 'owner');
    const data = {
      ...{ entry: nameOf(entry), suite: textOf(entry, 'suite'), severity },
      owner: isNobody(owner) ? '' : owner,
    };
    const found: QuarantineProblem[] = [];
    const deadline = deadlineOf(entry, contract);
    if (deadline !== null) {
      const times = { ...data, deadline: isoTime(deadline), span: spanText(deadline - now) };
      const position = placeOf(entry, openedField(contract));
      const messageId = blocks.overdue.includes(severity) ? 'blocks' : 'late';
      if (now > deadline)
        found.push({ findingId: 'quarantine-overdue', messageId, data: times, position });
      else if (deadline - now <= warnHours * hour) {
        found.push({ findingId: 'quarantine-due-soon', messageId: 'soon', data: times, position });
      }
    }
    if (blocks.unresolved.includes(severity)) {
      const position = placeOf(entry, 'status');
      found.push({ findingId: 'quarantine-unresolved', messageId: 'blocks', data, position });
    }
    return found;
  });
}
