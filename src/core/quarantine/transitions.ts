import type { Contract } from './contract.ts';
import { isOpen, nameOf, openedField, openedOf } from './judge-entries.ts';
import {
  type Manifest,
  type ManifestEntry,
  placeOf,
  type QuarantineProblem,
  textOf,
} from './manifest.ts';

/**
 * What a change of the manifest does that the life of an entry does not allow: it goes one status
 * forward at a time, or back to the first with a new time, and stays in the manifest while it is open.
 */
export function judgeTransitions(
  contract: Contract,
  before: Manifest,
  after: Manifest,
): QuarantineProblem[] {
  const problems: QuarantineProblem[] = [];
  const former = byId(before);
  const current = byId(after);
  for (const [id, entry] of current) {
    const found = judge(contract, former.get(id) ?? null, entry);
    if (found !== null) problems.push({ findingId: 'quarantine-transition', ...found });
  }
  for (const [id, entry] of former) {
    if (current.has(id) || !isOpen(entry, contract)) continue;
    const data = { entry: id, status: textOf(entry, 'status') };
    const { position } = after;
    problems.push({ findingId: 'quarantine-transition', messageId: 'removed', data, position });
  }
  return problems;
}

type Found = Omit<QuarantineProblem, 'findingId'> | null;

function judge(contract: Contract, former: ManifestEntry | null, entry: ManifestEntry): Found {
  const { statuses } = contract;
  const status = textOf(entry, 'status');
  const to = statuses.indexOf(status);
  const [first = ''] = statuses;
  // An unknown status is a finding of its own.
  if (to < 0) return null;
  const data = { entry: nameOf(entry), status, first, field: openedField(contract) };
  const position = placeOf(entry, 'status');
  if (former === null) return to === 0 ? null : { messageId: 'born-late', data, position };
  const before = textOf(former, 'status');
  const from = statuses.indexOf(before);
  if (from < 0) return null;
  const moved = { ...data, before };
  const [formerTime, time] = [openedOf(former, contract), openedOf(entry, contract)];
  if (to === 0 && from > 0) {
    const isNew = time !== null && (formerTime === null || time > formerTime);
    return isNew ? null : { messageId: 'same-time', data: moved, position };
  }
  if (time !== formerTime && isOpen(former, contract)) {
    return { messageId: 'clock-reset', data, position: placeOf(entry, data.field) };
  }
  if (to < from) return { messageId: 'backwards', data: moved, position };
  const skipped = statuses.slice(from + 1, to).map((one) => `\`${one}\``);
  if (skipped.length === 0) return null;
  return { messageId: 'skipped', data: { ...moved, skipped: skipped.join(', ') }, position };
}

function byId({ entries }: Manifest): Map<string, ManifestEntry> {
  return new Map(
    entries.flatMap((entry) => {
      const id = textOf(entry, 'id');
      return id === '' ? [] : [[id, entry]];
    }),
  );
}
