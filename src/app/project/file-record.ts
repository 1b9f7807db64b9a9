import type { Runbook } from '../../core/model.ts';
import type { FileFindings } from './file-check.ts';
import { type PackedRunbook, packRunbook } from './packed-runbook.ts';

/** What is kept of a file, as pieces of JSON. */
export interface FileRecord extends PackedRunbook {
  /** Credentials in it; null where nobody has looked. */
  secrets: string | null;
  /** What its rules found; null where they have not run. */
  findings: string | null;
}

/** What is known of a file; `known` is its runbook as it was packed before. */
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

/** JSON holds no tab of its own. */
const BETWEEN = '\t';

/** A record as one line of text. `rules` stands for the settings that the findings depend on. */
export function writeRecord(record: FileRecord, rules: string): string {
  const { outline, details, secrets, findings } = record;
  return [outline, details, secrets ?? '', findings === null ? '' : rules, findings ?? ''].join(
    BETWEEN,
  );
}

/** Findings under other settings of the rules are left out. */
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
