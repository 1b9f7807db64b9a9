import type { CoverageProblem, Target } from '../../core/coverage/target.ts';
import { namesOf } from '../../core/coverage/target-names.ts';
import { compileGlob } from '../../core/glob.ts';
import { closest } from '../../core/text/edit-distance.ts';
import type { Exception, ExceptionsFile } from './exceptions-file.ts';

export interface JudgedExceptions {
  /** The exception that a target has; null without one. */
  of(target: Target): Exception | null;
  problems: readonly CoverageProblem[];
}

export interface ExceptionLimits {
  /** ISO date. */
  today: string;
  mostDays: number;
  warnDays: number;
}

/** Which target each exception is for, and what is wrong with it on a day. */
export function judgeExceptions(
  { path, exceptions, problems: faults }: ExceptionsFile,
  targets: readonly Target[],
  isCovered: (target: Target) => boolean,
  limits: ExceptionLimits,
): JudgedExceptions {
  const problems = [...faults];
  const owners = new Map<Target, Exception>();
  for (const exception of exceptions) {
    const isMeant = testOf(exception.target);
    const own = targets.filter(isMeant);
    for (const target of own) if (!owners.has(target)) owners.set(target, exception);
    const found = own.length === 0 ? vanished(exception, targets) : judge(exception, limits);
    const isNeedless = own.length > 0 && own.every(isCovered);
    const needless = { findingId: 'needless-exception', messageId: 'covered' } as const;
    const { target, position } = exception;
    if (isNeedless) problems.push({ ...needless, data: { target }, path, position });
    else if (found !== null) problems.push({ ...found, path });
  }
  return { of: (target) => owners.get(target) ?? null, problems };
}

/** A name is meant literally first, since it may have brackets. */
function testOf(text: string): (target: Target) => boolean {
  const isMatch = /[*?]/.test(text) ? compileGlob(text) : () => false;
  return (target) => [target.id, ...namesOf(target)].some((name) => name === text || isMatch(name));
}

type Found = Omit<CoverageProblem, 'path'> | null;

function vanished({ target, position }: Exception, targets: readonly Target[]): Found {
  const suggestion = closest(target, new Set(targets.map(({ id }) => id))) ?? '';
  const data = { target, suggestion };
  return { findingId: 'vanished-exception', messageId: 'vanished', data, position };
}

function judge(
  { target, owner, expires, expiresPosition: position }: Exception,
  { today, mostDays, warnDays }: ExceptionLimits,
): Found {
  if (expires === '') return null;
  const left = dayOf(expires) - dayOf(today);
  const data = { target, owner, expires };
  if (left < 0) return { findingId: 'expired-exception', messageId: 'expired', data, position };
  if (left > mostDays) {
    const latest = dayAfter(today, mostDays);
    const far = { ...data, most: String(mostDays), latest };
    return { findingId: 'valid-exception', messageId: 'too-far', data: far, position };
  }
  if (left > warnDays) return null;
  const days = left === 1 ? '1 day' : `${left} days`;
  return { findingId: 'expiring-exception', messageId: 'soon', data: { ...data, days }, position };
}

const dayLength = 24 * 60 * 60 * 1000;

/** Days since 1970, in UTC. */
function dayOf(isoDay: string): number {
  return Math.floor(Date.parse(`${isoDay}T00:00:00Z`) / dayLength);
}

/** The ISO date so many days after another one. */
export function dayAfter(isoDay: string, days: number): string {
  return new Date((dayOf(isoDay) + days) * dayLength).toISOString().slice(0, 10);
}
