import type { Runbook } from '../../core/model.ts';
import type { FileFindings } from './file-check.ts';
import { type PackedRunbook, packRunbook } from './packed-runbook.ts';

/** What the store keeps of a file, as pieces of JSON. */
export interface FileRecord extends PackedRunbook {
  /** Its credentials; null if nothing has searched it. */
  secrets: string | null;
  /** The findings of its rules; null if they have not run. */
  findings: string | null;
}

/** The facts about a file; `known` is its packed runbook, if there is one. */
interface KnownFile {
  runbook: Runbook;
  known: PackedRunbook | null;
  secrets: FileFindings['secrets'] | null;
  findings: FileFindings['findings'] | null;
}

export function packRecord({ runbook, known, secrets, findings }: KnownFile): FileRecord {
  const { outline, details } = known ?? packRunbook(runbook);
  return {
    outline,
    details,
    secrets: secrets && JSON.stringify(secrets),
    findings: findings && JSON.stringify(findings),
  };
}

/** JSON contains no raw tab. */
const BETWEEN = '\t';

/** Writes a record as one line. `rules` stands for the settings that the findings depend on. */
export function writeRecord(record: FileRecord, rules: string): string {
  const { outline, details, secrets, findings } = record;
  return [outline, details, secrets ?? '', findings === null ? '' : rules, findings ?? ''].join(
    BETWEEN,
  );
}

/** Drops findings that were made under other settings of the rules. */
export function readRecord(line: string, rules: string): FileRecord {
  const [outline = '', details = '', secrets = '', underRules, findings = ''] = line.split(BETWEEN);
  return {
    outline,
    details,
    secrets: secrets === '' ? null : secrets,
    findings: underRules === rules ? findings : null,
  };
}

export function secretsOf({ secrets }: FileRecord): FileFindings['secrets'] | null {
  return secrets === null ? null : (JSON.parse(secrets) as FileFindings['secrets']);
}

export function findingsOf({ findings }: FileRecord): FileFindings['findings'] | null {
  return findings === null ? null : (JSON.parse(findings) as FileFindings['findings']);
}
